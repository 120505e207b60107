package dev.stagedoor.emulator.states.error;

import java.util.List;

/** A definition that cannot be used; it says everything that is wrong with it. */
public final class InvalidDefinitionException extends Exception {

    private final transient List<Diagnostic> diagnostics;

    /** @param diagnostics at least one */
    public InvalidDefinitionException(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

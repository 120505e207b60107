package dev.stagedoor.emulator.states.error.api;

import java.util.List;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.Diagnostic;

/** A definition that cannot be used: {@code InvalidDefinition}, with everything that is wrong with it. */
public final class InvalidStateMachineDefinitionException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidStateMachineDefinitionException(List<Diagnostic> diagnostics) {
        super(400, "InvalidDefinition", diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(InvalidStateMachineDefinitionException::text)
                .collect(Collectors.joining(", ", "Invalid State Machine Definition: '", "'")));
    }

    /** AWS writes also a place that it does not have: {@code at null}. */
    private static String text(Diagnostic diagnostic) {
        return diagnostic.code() + ": " + diagnostic.message() + " at " + diagnostic.location();
    }
}

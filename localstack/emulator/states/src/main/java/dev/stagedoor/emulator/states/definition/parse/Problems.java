package dev.stagedoor.emulator.states.definition.parse;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** Collects what is wrong with a definition while it is read. */
final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();

    void add(String message, String location) {
        found.add(Diagnostic.schema(message, location));
    }

    void add(InvalidExpressionException e, String location) {
        found.add(Diagnostic.expression(e, location));
    }

    List<Diagnostic> found() {
        return found;
    }
}

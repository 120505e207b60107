package dev.stagedoor.emulator.states.definition.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** Collects what there is to say about a definition while it is read. */
final class Findings {

    /** Nobody reads more. */
    private static final int MOST = 1000;

    private final Map<String, SortedSet<String>> references = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    void add(String message, String location) {
        add(Diagnostic.schema(message, location));
    }

    void add(InvalidExpressionException problem, String location) {
        add(Diagnostic.expression(problem, location));
    }

    private void add(Diagnostic problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /** A state reads these variables. */
    void reads(String state, Set<String> variables) {
        if (!variables.isEmpty()) {
            references.computeIfAbsent(state, name -> new TreeSet<>()).addAll(variables);
        }
    }

    /** The variables that states read, by the state's name. */
    Map<String, SortedSet<String>> variableReferences() {
        return references;
    }
}

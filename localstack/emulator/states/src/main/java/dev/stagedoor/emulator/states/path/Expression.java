package dev.stagedoor.emulator.states.path;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** A value of the query language JSONPath: a {@link Path}, or a call of an intrinsic function. Immutable. */
public interface Expression {

    /**
     * @param field the field that holds this expression, as error texts name it ({@code total.$}, {@code ErrorPath})
     * @throws dev.stagedoor.emulator.states.error.EvaluationException if there is no such value
     */
    JsonNode evaluate(Scope scope, String field);

    /** The names of the variables that are read, without {@code $}. */
    Set<String> variables();

    /** As the definition has it. */
    String text();
}

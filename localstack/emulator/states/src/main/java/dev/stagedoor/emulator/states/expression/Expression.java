package dev.stagedoor.emulator.states.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;

/** A value of a definition: written out, a path, a template, an intrinsic call or JSONata. */
@FunctionalInterface
public interface Expression {

    /**
     * @throws EvaluationException if the data does not have what the expression wants
     */
    JsonNode evaluate(Data data);

    static Expression constant(JsonNode value) {
        return data -> value;
    }
}

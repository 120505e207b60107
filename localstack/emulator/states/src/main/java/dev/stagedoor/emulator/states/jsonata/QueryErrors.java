package dev.stagedoor.emulator.states.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** AWS's sentences about an expression that gave no usable value, as they were recorded. */
final class QueryErrors {

    private static final String ERROR = "States.QueryEvaluationError";

    private QueryErrors() {}

    static EvaluationException undefined(String expression, String field) {
        return error(expression, field, "returned nothing (undefined).");
    }

    static EvaluationException unsupportedResult(String expression, String field) {
        return error(expression, field, "returned an unsupported result type.");
    }

    static EvaluationException wrongType(String expression, String field, JsonataType expected, JsonNode value) {
        return error(expression, field, "returned an unexpected result type. Expected '%s', but was '%s' for value: %s"
                .formatted(expected.awsName(), JsonataType.nameOf(value), value));
    }

    static EvaluationException threw(String expression, String field, JsonataException error) {
        return error(expression, field,
                "threw an error during evaluation. %s: %s".formatted(error.code(), error.getMessage()));
    }

    static EvaluationException internal(String expression, String field, String id, RuntimeException cause) {
        EvaluationException error = error(expression, field, "threw an internal error during evaluation. " + id);
        error.initCause(cause);
        return error;
    }

    static EvaluationException limited(String expression, String field, EvaluationLimitException limit) {
        return error(expression, field, "threw an error during evaluation: " + limit.getMessage());
    }

    private static EvaluationException error(String expression, String field, String end) {
        return new EvaluationException(ERROR,
                "The JSONata expression '%s' specified for the field '%s' %s".formatted(expression, field, end), field);
    }
}

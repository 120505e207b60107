package dev.stagedoor.emulator.states.jsonata;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** Scopes and values for the tests of this package. */
final class Scopes {

    static final JsonataRuntime RUNTIME = new JsonataRuntime(
            Clock.fixed(Instant.parse("2031-05-06T07:08:09.010Z"), ZoneOffset.UTC),
            new Random(7), new Ids(new Random(8)));

    private static final ObjectMapper JSON = new ObjectMapper();

    private Scopes() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static JsonataScope input(String input) {
        return withVariables(input, Map.of());
    }

    static JsonataScope withVariables(String input, Map<String, JsonNode> variables) {
        return JsonataScope.entered(RUNTIME, json(input), json("{\"State\":{\"Name\":\"Seat\"}}"), variables::get);
    }

    /** The value of an expression without its delimiters. */
    static JsonNode evaluate(String expression, JsonataScope scope) {
        return expression(expression).evaluate(scope, "Output");
    }

    static JsonataExpression expression(String expression) {
        try {
            return JsonataExpression.parse("{% " + expression + " %}");
        } catch (InvalidExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }
}

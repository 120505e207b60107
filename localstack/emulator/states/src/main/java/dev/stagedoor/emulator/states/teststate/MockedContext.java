package dev.stagedoor.emulator.states.teststate;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.execution.JsonText;

/**
 * A context object that the caller gives.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">Context object</a>
 */
public final class MockedContext {

    private static final JsonNodeType TEXT = JsonNodeType.STRING;
    private static final JsonNodeType NUMBER = JsonNodeType.NUMBER;

    /** What each part may have; the type of {@code Input} is free. */
    private static final Map<String, Map<String, JsonNodeType>> PARTS = Map.of(
            "Execution", Map.of("Id", TEXT, "Input", JsonNodeType.MISSING, "Name", TEXT, "RoleArn", TEXT, "StartTime",
                    TEXT, "RedriveCount", NUMBER, "RedriveTime", TEXT),
            "State", Map.of("EnteredTime", TEXT, "Name", TEXT, "RetryCount", NUMBER),
            "StateMachine", Map.of("Id", TEXT, "Name", TEXT),
            "Task", Map.of("Token", TEXT));

    private MockedContext() {}

    /** @throws ValidationException if it is no context object */
    public static ObjectNode parse(String text) {
        JsonNode context;
        try {
            context = JsonText.parse(text);
        } catch (JsonText.NotJsonException e) {
            throw invalid("must be valid JSON");
        }
        if (!(context instanceof ObjectNode object)) {
            throw invalid("must be a JSON object");
        }
        object.fields().forEachRemaining(part -> check(part.getKey(), part.getValue()));
        return object;
    }

    private static void check(String part, JsonNode value) {
        if (part.equals("Map")) {
            throw invalid("'Map' field is not supported when mocking a Context object");
        }
        Map<String, JsonNodeType> fields = PARTS.get(part);
        if (fields == null) {
            throw invalid("Field '" + part + "' is not allowed");
        }
        if (!value.isObject()) {
            throw invalid(part + " must be an object");
        }
        value.fields().forEachRemaining(field -> check(part, field.getKey(), field.getValue(), fields));
    }

    private static void check(String part, String field, JsonNode value, Map<String, JsonNodeType> fields) {
        JsonNodeType type = fields.get(field);
        if (type == null) {
            throw invalid("Field '" + field + "' is not allowed");
        }
        if (type != JsonNodeType.MISSING && value.getNodeType() != type) {
            throw invalid(part + "." + field + " must be a " + type.name().toLowerCase(Locale.ROOT));
        }
    }

    private static ValidationException invalid(String why) {
        return new ValidationException("Invalid Context object provided: " + why);
    }
}

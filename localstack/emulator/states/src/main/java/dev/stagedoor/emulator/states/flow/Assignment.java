package dev.stagedoor.emulator.states.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.Expression;

/** The variables that an {@code Assign} sets. */
final class Assignment {

    private Assignment() {}

    static Map<String, JsonNode> of(Expression assign, Data data) {
        if (assign == null) {
            return Map.of();
        }
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        assign.evaluate(data).fields().forEachRemaining(field -> assigned.put(field.getKey(), field.getValue()));
        return Collections.unmodifiableMap(assigned);
    }
}

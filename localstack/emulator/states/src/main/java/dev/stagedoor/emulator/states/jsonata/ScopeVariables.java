package dev.stagedoor.emulator.states.jsonata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.jsonata.function.BuiltInFunctions;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** What an expression finds outside itself: {@code $states}, the variables of the execution, the built-in functions. */
record ScopeVariables(JsonataScope scope) implements Function<String, Object> {

    @Override
    public Object apply(String name) {
        if (name.equals("states")) {
            return states();
        }
        JsonNode variable = scope.variables().apply(name);
        return variable == null ? BuiltInFunctions.find(name) : Values.of(variable);
    }

    private Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>(8);
        put(states, "input", scope.input());
        put(states, "result", scope.result());
        put(states, "errorOutput", scope.errorOutput());
        put(states, "context", scope.context());
        return states;
    }

    private static void put(Map<String, Object> states, String name, JsonNode value) {
        if (value != null) {
            states.put(name, Values.of(value));
        }
    }
}

package dev.stagedoor.emulator.states.path;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;

/** JSON for tests, with single quotes where that is easier to read. */
public final class Trees {

    private Trees() {}

    public static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Single quotes stand for double ones. */
    public static JsonNode quoted(String text) {
        return json(text.replace('\'', '"'));
    }

    /** A scope with nothing but an input. */
    public static Scope input(JsonNode input) {
        return new Scope(input, Json.object(), Map.of());
    }
}

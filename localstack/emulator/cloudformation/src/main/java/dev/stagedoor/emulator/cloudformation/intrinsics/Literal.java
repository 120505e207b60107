package dev.stagedoor.emulator.cloudformation.intrinsics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;

/** A text, number or boolean. */
public record Literal(JsonNode value, Position position) implements Expression {

    @Override
    public JsonNode evaluate(Scope scope) {
        return value;
    }
}

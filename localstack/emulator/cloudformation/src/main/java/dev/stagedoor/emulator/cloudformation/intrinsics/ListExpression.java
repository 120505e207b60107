package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.core.Json;

/** A list; items that are {@code AWS::NoValue} are left out. */
public record ListExpression(List<Expression> items, Position position) implements Expression {

    public ListExpression {
        items = List.copyOf(items);
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        ArrayNode list = Json.array();
        for (Expression item : items) {
            JsonNode value = item.evaluate(scope);
            if (!value.isMissingNode()) {
                list.add(value);
            }
        }
        return list;
    }

    @Override
    public List<Expression> children() {
        return items;
    }
}

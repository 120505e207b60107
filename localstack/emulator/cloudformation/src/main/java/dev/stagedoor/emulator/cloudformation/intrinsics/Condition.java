package dev.stagedoor.emulator.cloudformation.intrinsics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Condition} inside a condition: another condition by its name. */
public record Condition(String name, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new Condition(Arguments.name("Condition", argument), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return BooleanNode.valueOf(scope.condition(name, position));
    }
}

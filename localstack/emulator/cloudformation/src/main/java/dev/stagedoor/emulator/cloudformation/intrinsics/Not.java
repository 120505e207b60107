package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::Not} of one condition. */
public record Not(Expression condition, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new Not(parser.condition(Arguments.list("Fn::Not", argument, 1, 1).get(0)), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return BooleanNode.valueOf(!condition.evaluate(scope).booleanValue());
    }

    @Override
    public List<Expression> children() {
        return List.of(condition);
    }
}

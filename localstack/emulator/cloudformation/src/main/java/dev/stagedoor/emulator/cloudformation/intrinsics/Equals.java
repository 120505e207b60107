package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::Equals}: whether two values are the same; numbers and booleans are compared as texts. */
public record Equals(Expression left, Expression right, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> pair = Arguments.list("Fn::Equals", argument, 2, 2);
        return new Equals(parser.value(pair.get(0)), parser.value(pair.get(1)), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        JsonNode a = left.evaluate(scope);
        JsonNode b = right.evaluate(scope);
        return BooleanNode.valueOf(a.isValueNode() && b.isValueNode() ? a.asText().equals(b.asText()) : a.equals(b));
    }

    @Override
    public List<Expression> children() {
        return List.of(left, right);
    }
}

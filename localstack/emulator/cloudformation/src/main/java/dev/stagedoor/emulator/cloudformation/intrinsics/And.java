package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::And} of two to ten conditions. */
public record And(List<Expression> conditions, Position position) implements Expression {

    public And {
        conditions = List.copyOf(conditions);
    }

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new And(Arguments.list("Fn::And", argument, 2, 10).stream().map(parser::condition).toList(),
                argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return BooleanNode.valueOf(conditions.stream().allMatch(condition -> condition.evaluate(scope).booleanValue()));
    }

    @Override
    public List<Expression> children() {
        return conditions;
    }
}

package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::Or} of two to ten conditions. */
public record Or(List<Expression> conditions, Position position) implements Expression {

    public Or {
        conditions = List.copyOf(conditions);
    }

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new Or(Arguments.list("Fn::Or", argument, 2, 10).stream().map(parser::condition).toList(),
                argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return BooleanNode.valueOf(conditions.stream().anyMatch(condition -> condition.evaluate(scope).booleanValue()));
    }

    @Override
    public List<Expression> children() {
        return conditions;
    }
}

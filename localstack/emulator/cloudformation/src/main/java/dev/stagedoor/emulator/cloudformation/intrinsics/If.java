package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::If}: one of two values. The other one is not even looked at. */
public record If(String condition, Expression whenTrue, Expression whenFalse, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> parts = Arguments.list("Fn::If", argument, 3, 3);
        return new If(Arguments.name("Fn::If", parts.get(0)), parser.value(parts.get(1)), parser.value(parts.get(2)),
                argument.position());
    }

    /** The branch that counts. */
    public Expression chosen(Scope scope) {
        return scope.condition(condition, position) ? whenTrue : whenFalse;
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return chosen(scope).evaluate(scope);
    }

    @Override
    public List<Expression> children() {
        return List.of(whenTrue, whenFalse);
    }
}

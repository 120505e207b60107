package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::FindInMap}: a value of the template's mappings, by two keys. */
public record FindInMap(Expression map, Expression first, Expression second, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> parts = Arguments.list("Fn::FindInMap", argument, 3, 3);
        return new FindInMap(parser.value(parts.get(0)), parser.value(parts.get(1)), parser.value(parts.get(2)),
                argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        String name = Arguments.text("Fn::FindInMap", map, scope);
        String top = Arguments.text("Fn::FindInMap", first, scope);
        String inner = Arguments.text("Fn::FindInMap", second, scope);
        JsonNode value = scope.mapping(name, top, inner);
        if (value == null) {
            throw new TemplateException(position,
                    "Template error: Unable to get mapping for " + name + "::" + top + "::"
                            + inner);
        }
        return value;
    }

    @Override
    public List<Expression> children() {
        return List.of(map, first, second);
    }
}

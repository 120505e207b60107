package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::Select}: one item of a list, counted from 0. */
public record Select(Expression index, Expression list, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> pair = Arguments.list("Fn::Select", argument, 2, 2);
        return new Select(parser.value(pair.get(0)), parser.value(pair.get(1)), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        String number = Arguments.text("Fn::Select", index, scope);
        JsonNode items = Arguments.array("Fn::Select", list, scope);
        if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) >= items.size()) {
            throw new TemplateException(position, "Template error: Fn::Select cannot select nonexistent value at index "
                    + number);
        }
        return items.get(Integer.parseInt(number));
    }

    @Override
    public List<Expression> children() {
        return List.of(index, list);
    }
}

package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::Join}: the texts of a list, with a delimiter between them. */
public record Join(String delimiter, Expression list, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> pair = Arguments.list("Fn::Join", argument, 2, 2);
        if (!(parser.value(pair.get(0)) instanceof Literal delimiter)) {
            throw new TemplateException(argument.position(),
                    "Template error: the delimiter of Fn::Join must be a text.");
        }
        return new Join(delimiter.value().asText(), parser.value(pair.get(1)), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        StringBuilder text = new StringBuilder();
        String between = "";
        for (JsonNode item : Arguments.array("Fn::Join", list, scope)) {
            text.append(between).append(Arguments.text("Fn::Join", item, list));
            between = delimiter;
            if (text.length() > Arguments.MAX_LENGTH) {
                throw new TemplateException(position, "Template error: the result of Fn::Join is too long.");
            }
        }
        scope.spend(text.length(), position);
        return TextNode.valueOf(text.toString());
    }

    @Override
    public List<Expression> children() {
        return List.of(list);
    }
}

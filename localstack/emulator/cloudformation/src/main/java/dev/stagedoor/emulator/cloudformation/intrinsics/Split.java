package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.core.Json;

/** {@code Fn::Split}: a text as a list of texts. */
public record Split(String delimiter, Expression text, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> pair = Arguments.list("Fn::Split", argument, 2, 2);
        if (!(parser.value(pair.get(0)) instanceof Literal delimiter) || delimiter.value().asText().isEmpty()) {
            throw new TemplateException(argument.position(), "Template error: every Fn::Split object requires two"
                    + " parameters, (1) a string delimiter and (2) a string to be split");
        }
        return new Split(delimiter.value().asText(), parser.value(pair.get(1)), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        ArrayNode items = Json.array();
        for (String item : Arguments.text("Fn::Split", text, scope).split(Pattern.quote(delimiter), -1)) {
            items.add(item);
        }
        return items;
    }

    @Override
    public List<Expression> children() {
        return List.of(text);
    }
}

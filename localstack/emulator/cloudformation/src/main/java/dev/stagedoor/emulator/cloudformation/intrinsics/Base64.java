package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::Base64} of a text. */
public record Base64(Expression text, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new Base64(parser.value(argument), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        byte[] bytes = Arguments.text("Fn::Base64", text, scope).getBytes(StandardCharsets.UTF_8);
        scope.spend(bytes.length, position);
        return TextNode.valueOf(java.util.Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public List<Expression> children() {
        return List.of(text);
    }
}

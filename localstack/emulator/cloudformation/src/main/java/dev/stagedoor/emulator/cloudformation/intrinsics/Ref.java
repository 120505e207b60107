package dev.stagedoor.emulator.cloudformation.intrinsics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Ref}: a parameter's value or a resource's physical id. */
public record Ref(String name, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new Ref(Arguments.name("Ref", argument), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return scope.ref(name, position);
    }
}

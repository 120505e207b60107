package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.core.Json;

/** {@code Fn::GetAZs}: the availability zones of the one region there is; here every region has three. */
public record GetAZs(Expression region, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new GetAZs(parser.value(argument), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        String name = Arguments.text("Fn::GetAZs", region, scope);
        if (!name.isEmpty() && !name.equals(scope.region())) {
            throw new TemplateException(position, "Template error: Fn::GetAZs knows only the region " + scope.region()
                    + " here, not " + name);
        }
        return Json.array().add(scope.region() + "a").add(scope.region() + "b").add(scope.region() + "c");
    }

    @Override
    public List<Expression> children() {
        return List.of(region);
    }
}

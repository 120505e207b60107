package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;

/** {@code Fn::GetAtt}: an attribute of a resource. The attribute's name itself may be a {@code Ref}. */
public record GetAtt(String logicalId, Expression attribute, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        if (argument instanceof ScalarNode scalar) {
            String[] parts = scalar.text().split("\\.", 2);
            if (parts.length != 2) {
                throw wrong(argument.position());
            }
            return of(parts[0], parts[1], argument.position());
        }
        List<TemplateNode> parts = Arguments.list("Fn::GetAtt", argument, 2, 2);
        Expression attribute = parser.value(parts.get(1));
        if (!(attribute instanceof Ref) && !(attribute instanceof Literal)) {
            throw wrong(argument.position());
        }
        return new GetAtt(Arguments.name("Fn::GetAtt", parts.get(0)), attribute, argument.position());
    }

    static GetAtt of(String logicalId, String attribute, Position position) {
        return new GetAtt(logicalId, Literals.text(attribute, position), position);
    }

    private static TemplateException wrong(Position at) {
        return new TemplateException(at,
                "Template error: every Fn::GetAtt object requires two non-empty parameters, the"
                        + " resource name and the resource attribute");
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return scope.attribute(logicalId, Arguments.text("Fn::GetAtt", attribute, scope), position);
    }

    @Override
    public List<Expression> children() {
        return List.of(attribute);
    }
}

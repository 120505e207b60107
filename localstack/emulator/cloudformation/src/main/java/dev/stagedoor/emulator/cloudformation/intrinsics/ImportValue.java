package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/** {@code Fn::ImportValue}: an output that another stack exports. */
public record ImportValue(Expression export, Position position) implements Expression {

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        return new ImportValue(parser.value(argument), argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return scope.importValue(Arguments.text("Fn::ImportValue", export, scope), position);
    }

    @Override
    public List<Expression> children() {
        return List.of(export);
    }
}

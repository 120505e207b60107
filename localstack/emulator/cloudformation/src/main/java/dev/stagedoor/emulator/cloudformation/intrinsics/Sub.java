package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;

/**
 * {@code Fn::Sub}: a text with {@code ${Name}}, {@code ${Resource.Attribute}} and {@code ${!Literal}}. A value of its map is not
 * substituted again.
 *
 * @param parts literals, and what stands between them
 */
public record Sub(List<Expression> parts, Position position) implements Expression {

    public Sub {
        parts = List.copyOf(parts);
    }

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        if (argument instanceof ScalarNode scalar && scalar.value().isValueNode() && !scalar.value().isNull()) {
            return new Sub(parts(scalar, Map.of()), argument.position());
        }
        List<TemplateNode> pair = Arguments.list("Fn::Sub", argument, 2, 2);
        if (!(pair.get(0) instanceof ScalarNode text) || !(pair.get(1) instanceof MapNode map)) {
            throw new TemplateException(argument.position(), "Template error: One or more Fn::Sub intrinsic functions"
                    + " don't specify expected arguments. Specify a string as first argument, and an optional second"
                    + " argument to specify a mapping of values to replace in the string");
        }
        Map<String, Expression> variables = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> variables.put(name, parser.value(entry.value())));
        return new Sub(parts(text, variables), argument.position());
    }

    private static List<Expression> parts(ScalarNode scalar, Map<String, Expression> variables) {
        String text = scalar.text();
        Position at = scalar.position();
        List<Expression> parts = new ArrayList<>();
        int end = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", end)) {
            parts.add(Literals.text(text.substring(end, start), at));
            end = text.indexOf('}', start) + 1;
            if (end == 0) {
                throw new TemplateException(at, "Template error: a ${ of Fn::Sub has no }.");
            }
            parts.add(variable(text.substring(start + 2, end - 1), variables, at));
        }
        parts.add(Literals.text(text.substring(end), at));
        return parts;
    }

    private static Expression variable(String content, Map<String, Expression> variables, Position at) {
        if (content.startsWith("!")) {
            return Literals.text("${" + content.substring(1) + "}", at);
        }
        String name = content.strip();
        if (!name.matches("[A-Za-z0-9:]+(\\.[A-Za-z0-9_.\\-]+)?")) {
            throw new TemplateException(at, "Template error: variable names in Fn::Sub syntax must contain only"
                    + " alphanumeric characters, underscores, periods, and colons: ${" + content + "}");
        }
        if (variables.containsKey(name)) {
            return variables.get(name);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? new Ref(name, at) : GetAtt.of(name.substring(0, dot), name.substring(dot + 1), at);
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            text.append(Arguments.text("Fn::Sub", part, scope));
            if (text.length() > Arguments.MAX_LENGTH) {
                throw new TemplateException(position, "Template error: the result of Fn::Sub is too long.");
            }
        }
        scope.spend(text.length(), position);
        return TextNode.valueOf(text.toString());
    }

    @Override
    public List<Expression> children() {
        return parts;
    }
}

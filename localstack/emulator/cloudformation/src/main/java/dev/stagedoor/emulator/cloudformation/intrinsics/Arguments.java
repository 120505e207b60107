package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;

/** What functions demand of their arguments, before and after evaluation. */
final class Arguments {

    /** No function makes a longer text or list. */
    static final int MAX_LENGTH = 4_000_000;

    private Arguments() {}

    /** A literal, non-empty text. */
    static String name(String function, TemplateNode argument) {
        if (argument instanceof ScalarNode scalar && scalar.value().isValueNode() && !scalar.text().isEmpty()
                && !scalar.value().isNull()) {
            return scalar.text();
        }
        throw new TemplateException(argument.position(), "Template error: " + function + " takes a name here.");
    }

    /** A literal list of so many items. */
    static List<TemplateNode> list(String function, TemplateNode argument, int least, int most) {
        if (argument instanceof ListNode list && list.items().size() >= least && list.items().size() <= most) {
            return list.items();
        }
        String count = least == most ? Integer.toString(least) : least + " to " + most;
        throw new TemplateException(argument.position(), "Template error: " + function + " takes a list of " + count
                + " values.");
    }

    /** The value as a text; numbers and booleans are written as texts. */
    static String text(String function, Expression expression, Scope scope) {
        return text(function, expression.evaluate(scope), expression);
    }

    static String text(String function, JsonNode value, Expression expression) {
        if (!value.isValueNode() || value.isNull() || value.isMissingNode()) {
            throw new TemplateException(expression.position(), "Template error: " + function
                    + " needs a text here, but this is " + kind(value) + ".");
        }
        return value.asText();
    }

    /** The value as a list. */
    static JsonNode array(String function, Expression expression, Scope scope) {
        JsonNode value = expression.evaluate(scope);
        if (!value.isArray()) {
            throw new TemplateException(expression.position(), "Template error: " + function
                    + " needs a list here, but this is " + kind(value) + ".");
        }
        return value;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a map";
            case MISSING -> "AWS::NoValue";
            case NULL -> "null";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "a text";
        };
    }
}

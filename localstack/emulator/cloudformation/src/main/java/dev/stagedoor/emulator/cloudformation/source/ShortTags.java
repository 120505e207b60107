package dev.stagedoor.emulator.cloudformation.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;

/** The short form of functions, {@code !Sub}, as the long form, {@code Fn::Sub}. */
final class ShortTags {

    private static final Set<String> FUNCTIONS = Set.of("And", "Base64", "Cidr", "Equals", "FindInMap", "GetAtt",
            "GetAZs",
            "If", "ImportValue", "Join", "Not", "Or", "Select", "Split", "Sub");

    private ShortTags() {}

    /** @param tag as the YAML parser gives it, or null for none */
    static TemplateNode expand(String tag, TemplateNode argument) {
        if (tag == null) {
            return argument;
        }
        Position position = argument.position();
        if (tag.startsWith("tag:yaml.org,2002:")) {
            return standard(tag.substring("tag:yaml.org,2002:".length()), argument);
        }
        String name = tag.startsWith("!") ? tag.substring(1) : tag;
        return switch (name) {
            case "Ref", "Condition" -> call(name, argument, position);
            case "GetAtt" -> call("Fn::GetAtt", attribute(argument), position);
            default -> {
                if (!FUNCTIONS.contains(name)) {
                    throw new TemplateException(position,
                            "Template format error: the tag !" + name + " is not supported."
                                    + Suggestion.of(name, FUNCTIONS));
                }
                yield call("Fn::" + name, argument, position);
            }
        };
    }

    private static TemplateNode standard(String type, TemplateNode argument) {
        boolean fits = switch (type) {
            case "str" -> argument instanceof ScalarNode;
            case "seq" -> argument instanceof ListNode;
            case "map" -> argument instanceof MapNode;
            default -> false;
        };
        if (!fits) {
            throw new TemplateException(argument.position(), "Template format error: the tag !!" + type
                    + " is not supported here.");
        }
        return argument;
    }

    private static TemplateNode attribute(TemplateNode argument) {
        if (argument instanceof ScalarNode scalar) {
            String[] parts = scalar.text().split("\\.", 2);
            if (parts.length == 2) {
                return new ListNode(List.of(new ScalarNode(TextNode.valueOf(parts[0]), scalar.position()),
                        new ScalarNode(TextNode.valueOf(parts[1]), scalar.position())), scalar.position());
            }
        }
        return argument;
    }

    private static MapNode call(String name, TemplateNode argument, Position position) {
        return new MapNode(Map.of(name, new Entry(position, argument)), position);
    }
}

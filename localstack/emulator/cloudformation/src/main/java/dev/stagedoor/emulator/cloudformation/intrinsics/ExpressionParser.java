package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression.Member;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;

/** Turns what was read into expressions. */
public final class ExpressionParser {

    /** A value of a resource or an output. */
    public Expression value(TemplateNode node) {
        if (node instanceof ScalarNode scalar) {
            if (scalar.value().isNull()) {
                throw new TemplateException(node.position(),
                        "Template format error: 'null' values are not allowed in templates");
            }
            return new Literal(scalar.value(), scalar.position());
        }
        if (node instanceof ListNode list) {
            return new ListExpression(list.items().stream().map(this::value).toList(), list.position());
        }
        MapNode map = (MapNode) node;
        String function = function(map);
        return function == null
                ? map(map)
                : Intrinsics.VALUES.get(function).parse(map.get(function), this);
    }

    /** One of the Conditions, or a part of one. */
    public Expression condition(TemplateNode node) {
        String function = node instanceof MapNode map ? map.onlyKey() : null;
        Intrinsics.Factory factory = function == null ? null : Intrinsics.CONDITIONS.get(function);
        if (factory == null) {
            throw new TemplateException(node.position(), "Template format error: a condition is one of "
                    + new TreeSet<>(Intrinsics.CONDITIONS.keySet()));
        }
        return factory.parse(((MapNode) node).get(function), this);
    }

    /** The members of a map, which itself is no function. */
    public MapExpression map(MapNode map) {
        Map<String, Member> members = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> members.put(key, new Member(entry.key(), value(entry.value()))));
        return new MapExpression(members, map.position());
    }

    /** The function that the map calls, or null if it is a map of values. */
    private static String function(MapNode map) {
        String only = map.onlyKey();
        if (only != null && Intrinsics.VALUES.containsKey(only)) {
            return only;
        }
        for (String key : map.keys()) {
            if (key.startsWith("Fn::")) {
                throw refused(key, map.keys().size(), map.entries().get(key).key());
            }
        }
        return null;
    }

    private static TemplateException refused(String key, int keys, Position at) {
        Set<String> known = Intrinsics.VALUES.keySet();
        if (known.contains(key) && keys > 1) {
            return new TemplateException(at, "Template error: " + key + " must be the only key of its map.");
        }
        if (Intrinsics.CONDITIONS.containsKey(key)) {
            return new TemplateException(at, "Template error: " + key + " may stand only in the Conditions section.");
        }
        return new TemplateException(at, "Template error: the function " + key + " is not supported."
                + Suggestion.of(key, known));
    }
}

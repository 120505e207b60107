package dev.stagedoor.infra.assembler.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.stagedoor.infra.assembler.template.Intrinsic;
import dev.stagedoor.infra.assembler.template.SubText;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** Gives resources of a template other logical ids, in every place that names them. */
public final class LogicalIds {

    private final Map<String, String> names;

    private LogicalIds(Map<String, String> names) {
        this.names = names;
    }

    /** @param names new logical ids by old ones */
    public static Template rename(Template template, Map<String, String> names) {
        LogicalIds ids = new LogicalIds(names);
        List<MapNode.Entry> sections = new ArrayList<>();
        template.root().entries().values().forEach(section -> sections.add(new MapNode.Entry(section.key(),
                section.position(),
                section.key().equals("Resources") ? ids.resources(section.value()) : ids.value(section.value()))));
        return new Template(template.file(), MapNode.of(template.root().position(), sections));
    }

    private Node resources(Node resources) {
        if (!(resources instanceof MapNode map)) {
            return resources;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        map.entries().values()
                .forEach(entry -> entries
                        .add(new MapNode.Entry(id(entry.key()), entry.position(), resource(entry.value()))));
        return MapNode.of(map.position(), entries);
    }

    private Node resource(Node resource) {
        if (!(resource instanceof MapNode map)) {
            return resource;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        map.entries().values().forEach(entry -> entries.add(new MapNode.Entry(entry.key(), entry.position(),
                entry.key().equals("DependsOn") ? name(entry.value()) : value(entry.value()))));
        return MapNode.of(map.position(), entries);
    }

    private Node value(Node node) {
        if (node instanceof ListNode list) {
            return new ListNode(list.position(), list.items().stream().map(this::value).toList());
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        boolean call = Intrinsic.of(map).isPresent();
        map.entries().values().forEach(entry -> entries.add(
                new MapNode.Entry(entry.key(), entry.position(),
                        call ? argument(entry.key(), entry.value()) : value(entry.value()))));
        return MapNode.of(map.position(), entries);
    }

    private Node argument(String function, Node argument) {
        return switch (function) {
            case "Ref" -> name(argument);
            case "Fn::GetAtt" ->
                argument instanceof ListNode list ? first(list, this::name) : text(argument, this::dotted);
            case "Fn::Sub" -> argument instanceof ListNode list
                    ? first(list, text -> text(text, this::variables))
                    : text(argument, this::variables);
            default -> value(argument);
        };
    }

    private Node first(ListNode list, UnaryOperator<Node> change) {
        List<Node> items = new ArrayList<>(list.items());
        items.set(0, change.apply(items.get(0)));
        items.subList(1, items.size()).replaceAll(this::value);
        return new ListNode(list.position(), items);
    }

    private Node name(Node node) {
        return node instanceof ListNode list
                ? new ListNode(list.position(), list.items().stream().map(this::name).toList())
                : text(node, this::id);
    }

    private static Node text(Node node, UnaryOperator<String> change) {
        return node instanceof ScalarNode scalar && scalar.isText()
                ? new ScalarNode(scalar.position(), change.apply(scalar.text()))
                : node;
    }

    private String variables(String text) {
        return SubText.rename(text, this::dotted);
    }

    private String dotted(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? id(name) : id(name.substring(0, dot)) + name.substring(dot);
    }

    private String id(String name) {
        return names.getOrDefault(name, name);
    }
}

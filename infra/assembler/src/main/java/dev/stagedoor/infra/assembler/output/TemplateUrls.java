package dev.stagedoor.infra.assembler.output;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.infra.assembler.template.NestedStack;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** Makes the {@code TemplateURL}s of nested stacks name the assembled files. */
final class TemplateUrls {

    private TemplateUrls() {}

    static String assembled(String file) {
        return file.replaceAll("\\.yaml$", ".json");
    }

    static Node point(Node node) {
        if (!(node instanceof MapNode map)) {
            return node;
        }
        boolean stack = map.text("Type").filter(NestedStack.TYPE::equals).isPresent();
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : map.entries().values()) {
            Node value = switch (entry.key()) {
                case "Resources" -> point(entry.value());
                case "Properties" -> stack ? properties(entry.value()) : entry.value();
                default -> entry.value() instanceof MapNode child && child.has("Type") ? point(child) : entry.value();
            };
            entries.add(new MapNode.Entry(entry.key(), entry.position(), value));
        }
        return MapNode.of(map.position(), entries);
    }

    private static Node properties(Node node) {
        if (!(node instanceof MapNode map)) {
            return node;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        map.entries().values().forEach(entry -> entries.add(new MapNode.Entry(entry.key(), entry.position(),
                entry.key().equals("TemplateURL") && entry.value() instanceof ScalarNode url
                        ? new ScalarNode(url.position(), assembled(url.text()))
                        : entry.value())));
        return MapNode.of(map.position(), entries);
    }
}

package dev.stagedoor.infra.assembler.include;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;
import dev.stagedoor.infra.assembler.yaml.YamlException;

/**
 * Replaces {@code $ref: file.yaml#/pointer} by what it points at and {@code $ref: file.vtl} or
 * {@code file.asl.json} by the file's text, verbatim: a mapping template or state machine never passes {@code Fn::Sub}. References into the own document ({@code #/components/...}) are OpenAPI's own and stay.
 */
public final class Includes {

    private static final String KEY = "$ref";

    private final SourceTree sources;

    public Includes(SourceTree sources) {
        this.sources = sources;
    }

    /**
     * @throws YamlException if a reference leads nowhere or back to itself
     */
    public Node resolve(Node node) {
        return resolve(node, new LinkedHashSet<>());
    }

    private Node resolve(Node node, Set<String> open) {
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(resolve(item, open)));
            return new ListNode(list.position(), items);
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        if (!map.has(KEY)) {
            List<MapNode.Entry> entries = new ArrayList<>();
            map.entries().values()
                    .forEach(entry -> entries
                            .add(new MapNode.Entry(entry.key(), entry.position(), resolve(entry.value(), open))));
            return MapNode.of(map.position(), entries);
        }
        MapNode.Entry reference = map.entries().get(KEY);
        if (map.entries().size() > 1 || !(reference.value() instanceof ScalarNode scalar)) {
            throw new YamlException(reference.position(),
                    "$ref stands alone and names a file; nothing may stand beside it.");
        }
        return scalar.text().startsWith("#") ? map : include(scalar.text(), reference.position(), open);
    }

    private Node include(String reference, Position from, Set<String> open) {
        int hash = reference.indexOf('#');
        String file = sources.resolve(from, hash < 0 ? reference : reference.substring(0, hash));
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        if (file.endsWith(".vtl") || file.endsWith(".asl.json")) {
            if (hash >= 0) {
                throw new YamlException(from, "A text is included whole: no # after " + file + ".");
            }
            return new ScalarNode(new Position(file, 1), withoutLastNewline(sources.text(from, file)));
        }
        if (!file.endsWith(".yaml")) {
            throw new YamlException(from, "$ref includes .yaml, .vtl and .asl.json files only, not " + file + ".");
        }
        if (!open.add(file + "#" + pointer)) {
            throw new YamlException(from,
                    "This reference leads back to itself: " + String.join(" -> ", open) + " -> " + reference + ".");
        }
        Node target = resolve(Pointer.find(sources.yaml(from, file), pointer, from, file), open);
        open.remove(file + "#" + pointer);
        return target;
    }

    /** Editors end a file with a newline, which is no part of the template. */
    private static String withoutLastNewline(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}

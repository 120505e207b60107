package dev.stagedoor.infra.assembler.include;

import java.util.Set;

import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.YamlException;

/** A JSON pointer ({@code /a/b}, RFC 6901) through mappings. */
final class Pointer {

    private Pointer() {}

    static Node find(Node document, String pointer, Position from, String file) {
        if (pointer.isEmpty()) {
            return document;
        }
        if (!pointer.startsWith("/")) {
            throw new YamlException(from, "A pointer begins with /: " + file + "#/" + pointer + ".");
        }
        Node node = document;
        for (String part : pointer.substring(1).split("/", -1)) {
            String key = part.replace("~1", "/").replace("~0", "~");
            Set<String> keys = node instanceof MapNode map ? map.keys() : Set.of();
            if (!keys.contains(key)) {
                throw new YamlException(from, file + " has no " + pointer + "." + NearestName.of(key, keys));
            }
            node = ((MapNode) node).get(key).orElseThrow();
        }
        return node;
    }
}

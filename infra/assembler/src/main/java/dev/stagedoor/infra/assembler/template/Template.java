package dev.stagedoor.infra.assembler.template;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.YamlException;

/**
 * A CloudFormation template.
 *
 * @param file its path relative to the project's root
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template anatomy</a>
 */
public record Template(String file, MapNode root) {

    public static Template of(String file, Node root) {
        if (!(root instanceof MapNode map)) {
            throw new YamlException(root.position(), "A template is a mapping with Resources.");
        }
        return new Template(file, map);
    }

    /** Entries of a section; empty if the template does not have it. */
    public Map<String, MapNode.Entry> section(String name) {
        return root.map(name).map(MapNode::entries).orElse(Map.of());
    }

    /** The resources that are mappings, by logical id. */
    public Map<String, Resource> resources() {
        Map<String, Resource> resources = new LinkedHashMap<>();
        section("Resources").forEach((id, entry) -> {
            if (entry.value() instanceof MapNode map) {
                resources.put(id, new Resource(id, entry.position(), map));
            }
        });
        return resources;
    }
}

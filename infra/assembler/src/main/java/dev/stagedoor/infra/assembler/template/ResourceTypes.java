package dev.stagedoor.infra.assembler.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;
import dev.stagedoor.infra.assembler.yaml.YamlReader;
import dev.stagedoor.infra.assembler.yaml.YamlReader.Intrinsics;

/** The resource types that templates may use; {@code resource-types.yaml} lists them. */
public final class ResourceTypes {

    private static final String FILE = "resource-types.yaml";

    private final Map<String, ResourceType> types;

    private ResourceTypes(Map<String, ResourceType> types) {
        this.types = types;
    }

    /** Reads the list that comes with the assembler. */
    public static ResourceTypes load() {
        try (InputStream in = ResourceTypes.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            MapNode root = (MapNode) YamlReader.read(FILE, text, Intrinsics.LONG_ONLY);
            return new ResourceTypes(root.keys().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name,
                            name -> type(name, root.map(name).orElseThrow()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ResourceType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public Set<String> names() {
        return types.keySet();
    }

    private static ResourceType type(String name, MapNode map) {
        return new ResourceType(name, texts(map, "properties"), texts(map, "required"), texts(map, "attributes"),
                ResourceType.Tags.valueOf(map.text("tags").orElseThrow().toUpperCase(Locale.ROOT)));
    }

    private static Set<String> texts(MapNode map, String key) {
        return map.list(key).map(ListNode::items).orElseGet(List::of).stream()
                .map((Node node) -> ((ScalarNode) node).text())
                .collect(Collectors.toUnmodifiableSet());
    }
}

package dev.stagedoor.infra.assembler.check.api;

import java.util.List;
import java.util.Set;

import dev.stagedoor.infra.assembler.template.Branches;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** The OpenAPI document in the {@code Body} of a REST API. */
record Api(MapNode document) {

    /** The operations of every path, in every branch of a condition. */
    List<Operation> operations() {
        return paths().stream().flatMap(path -> Branches.maps(path.value()).stream().flatMap(
                item -> item.entries().values().stream().filter(entry -> entry.value() instanceof MapNode)
                        .map(entry -> new Operation(path.key(), entry.key(), entry.position(),
                                (MapNode) entry.value()))))
                .toList();
    }

    List<MapNode.Entry> paths() {
        return document.map("paths").map(paths -> List.copyOf(paths.entries().values())).orElse(List.of());
    }

    Set<String> securitySchemes() {
        return components("securitySchemes");
    }

    Set<String> models() {
        return components("schemas");
    }

    private Set<String> components(String kind) {
        return document.map("components").flatMap(components -> components.map(kind)).map(MapNode::keys)
                .orElse(Set.of());
    }

    /** Whether a security scheme is an API key in {@code x-api-key}, which goes with any other. */
    boolean isApiKey(String scheme) {
        return document.map("components").flatMap(components -> components.map("securitySchemes"))
                .flatMap(schemes -> schemes.map(scheme))
                .filter(found -> found.text("name").filter("x-api-key"::equalsIgnoreCase).isPresent()).isPresent();
    }
}

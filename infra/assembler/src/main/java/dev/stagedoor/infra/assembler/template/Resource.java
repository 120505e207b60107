package dev.stagedoor.infra.assembler.template;

import java.util.Map;

import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Position;

/**
 * A resource of a template.
 *
 * @param id its logical id
 * @param position where the id stands
 */
public record Resource(String id, Position position, MapNode body) {

    public String type() {
        return body.text("Type").orElse("");
    }

    public MapNode properties() {
        return body.map("Properties").orElseGet(() -> new MapNode(position, Map.of()));
    }

    /** Where a property stands, or the resource if it is absent. */
    public Position at(String property) {
        MapNode.Entry entry = properties().entries().get(property);
        return entry == null ? position : entry.position();
    }
}

package dev.stagedoor.emulator.gateway.control.apikey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** The shape ApiKey. */
final class ApiKeyJson {

    private ApiKeyJson() {}

    static ObjectNode of(ApiKey key, boolean withValue) {
        ObjectNode shape = Json.object().put("id", key.id()).put("enabled", key.enabled())
                .put("createdDate", key.createdDate().getEpochSecond())
                .put("lastUpdatedDate", key.lastUpdatedDate().getEpochSecond());
        Shapes.put(shape, "name", key.name());
        Shapes.put(shape, "description", key.description());
        Shapes.put(shape, "customerId", key.customerId());
        Shapes.put(shape, "value", withValue ? key.value() : null);
        shape.putArray("stageKeys");
        shape.set("tags", Shapes.textMap(key.tags()));
        return shape;
    }
}

package dev.stagedoor.emulator.gateway.openapi.export;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Writes the models that methods use, and those that they refer to, as named schemas. */
final class ModelWriter {

    private final ExportOptions options;
    private final RestApi api;
    private final Map<String, JsonNode> written = new TreeMap<>();

    ModelWriter(ExportOptions options, RestApi api) {
        this.options = options;
        this.api = api;
    }

    static String prefix(ExportOptions options) {
        return options.swagger() ? "#/definitions/" : "#/components/schemas/";
    }

    ObjectNode write() {
        for (Resource resource : api.resources().values()) {
            for (Method method : resource.methods().values()) {
                method.requestModels().values().forEach(this::add);
                method.responses().values().forEach(response -> response.responseModels().values().forEach(this::add));
            }
        }
        return Json.object().setAll(written);
    }

    private void add(String name) {
        Model model = api.models().get(name);
        if (model == null || written.containsKey(name)) {
            return;
        }
        // Before its parts: models may refer to each other in a circle.
        written.put(name, Json.object());
        try {
            written.put(name, translate(Json.parse(model.schema())));
        } catch (IOException e) {
            throw new IllegalStateException("A model's schema was JSON when it was stored: " + name, e);
        }
    }

    private JsonNode translate(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.array();
            array.forEach(item -> copy.add(translate(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = Json.object();
        object.fields().forEachRemaining(member -> {
            String reference = member.getKey().equals("$ref") ? member.getValue().asText() : "";
            int name = reference.indexOf("/models/");
            if (name >= 0) {
                String model = reference.substring(name + "/models/".length());
                add(model);
                copy.put("$ref", prefix(options) + model);
            } else if (!member.getKey().equals("$schema")) {
                copy.set(member.getKey(), translate(member.getValue()));
            }
        });
        return copy;
    }
}

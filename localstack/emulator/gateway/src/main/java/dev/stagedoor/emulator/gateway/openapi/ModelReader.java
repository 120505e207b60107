package dev.stagedoor.emulator.gateway.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Model;

/** Schemas become models. A schema that stands in an operation becomes a model with a name of its own. */
final class ModelReader {

    private static final int MAX_MODELS = 1_000;

    private final Spec spec;
    private final Ids ids;
    private final String modelUrl;
    private final Map<String, Model> models = new LinkedHashMap<>();

    ModelReader(Spec spec, Ids ids, String apiId) {
        this.spec = spec;
        this.ids = ids;
        this.modelUrl = "https://apigateway.amazonaws.com/restapis/" + apiId + "/models/";
    }

    void readNamed() {
        Members schemas = spec.schemas();
        schemas.each((name, schema) -> add(name, schema.node()));
    }

    Map<String, Model> models() {
        return models;
    }

    /** The name of the model that a schema is. */
    String name(ObjectNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference != null) {
            return named(reference.asText());
        }
        String name = "MODEL" + ids.hex(6);
        add(name, schema);
        return name;
    }

    private void add(String name, ObjectNode schema) {
        if (!name.matches("[a-zA-Z0-9]{1,255}")) {
            throw new InvalidOpenApiException("Model name must be alphanumeric: " + name);
        }
        if (models.size() == MAX_MODELS) {
            throw new InvalidOpenApiException("More than " + MAX_MODELS + " models");
        }
        JsonNode description = schema.get("description");
        models.put(name, new Model(ids.lower(6), name, description == null ? null : description.asText(),
                "application/json", Json.write(translate(schema))));
    }

    private String named(String reference) {
        String prefix = spec.schemaReference();
        String name = reference.startsWith(prefix) ? reference.substring(prefix.length()) : null;
        if (name == null || !spec.schemas().has(name)) {
            throw new InvalidOpenApiException("Unable to resolve the reference " + reference + " to a model");
        }
        return name;
    }

    /** The schema as the gateway keeps it: a reference is the URL of a model, {@code required} is sorted. */
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
            JsonNode value = member.getValue();
            if (member.getKey().equals("$ref") && value.isTextual()) {
                copy.put("$ref", modelUrl + named(value.asText()));
            } else if (member.getKey().equals("required") && value instanceof ArrayNode names) {
                copy.set("required", sorted(names));
            } else {
                copy.set(member.getKey(), translate(value));
            }
        });
        return copy;
    }

    private static ArrayNode sorted(ArrayNode names) {
        String[] texts = new String[names.size()];
        Arrays.setAll(texts, i -> names.get(i).asText());
        Arrays.sort(texts);
        ArrayNode sorted = Json.array();
        Arrays.stream(texts).forEach(sorted::add);
        return sorted;
    }
}

package dev.stagedoor.emulator.gateway.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.RestApi;

/**
 * A model with all that it refers to in one schema, each model a definition: what is outside of it cannot be referred to. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html">models that refer to
 * models</a>.
 */
final class ModelBundle {

    private static final int MAX_CHARACTERS = 4 * 1024 * 1024;
    private static final String HOST = "https://apigateway.amazonaws.com/restapis/";
    private static final String DEFINITIONS = "#/definitions/";
    /** Values, not schemas: a {@code $ref} in them is data. */
    private static final Set<String> DATA = Set.of("enum", "default", "example", "examples");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "definitions", "dependencies");

    private final RestApi api;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, JsonNode> definitions = new LinkedHashMap<>();
    private int characters;

    private ModelBundle(RestApi api) {
        this.api = api;
    }

    /** @throws InvalidModelException naming the reference that leads nowhere */
    static ObjectNode of(RestApi api, String model) throws InvalidModelException {
        ModelBundle bundle = new ModelBundle(api);
        ObjectNode schema = Json.object().put("$ref", bundle.definition(model));
        while (!bundle.open.isEmpty()) {
            bundle.read(bundle.open.remove());
        }
        ObjectNode definitions = schema.putObject("definitions");
        bundle.definitions.forEach(definitions::set);
        return schema;
    }

    private String definition(String model) throws InvalidModelException {
        if (!api.models().containsKey(model)) {
            throw new InvalidModelException("there is no model " + model);
        }
        if (definitions.putIfAbsent(model, Json.object()) == null) {
            open.add(model);
        }
        return DEFINITIONS + model;
    }

    private void read(String name) throws InvalidModelException {
        Model model = api.models().get(name);
        characters += model.schema().length();
        if (characters > MAX_CHARACTERS) {
            throw new InvalidModelException("with all that it refers to, it is longer than 4 MB");
        }
        try {
            definitions.put(name, schema(name, Json.parse(model.schema())));
        } catch (JsonProcessingException e) {
            throw new InvalidModelException("model " + name + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private JsonNode schema(String model, JsonNode node) throws InvalidModelException {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.array();
            for (JsonNode item : array) {
                copy.add(schema(model, item));
            }
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = Json.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            if (key.equals("$ref") && value.isTextual()) {
                copy.put(key, reference(model, value.asText()));
            } else if (key.equals("$schema") || key.equals("id") && value.isTextual()) {
                continue; // They would give references another base.
            } else if (MAPS.contains(key) && value.isObject()) {
                copy.set(key, schemas(model, value));
            } else {
                copy.set(key, DATA.contains(key) ? value : schema(model, value));
            }
        }
        return copy;
    }

    /** Names to schemas: a name such as {@code enum} is a property here, no keyword. */
    private ObjectNode schemas(String model, JsonNode map) throws InvalidModelException {
        ObjectNode copy = Json.object();
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            copy.set(member.getKey(), schema(model, member.getValue()));
        }
        return copy;
    }

    private String reference(String model, String reference) throws InvalidModelException {
        if (reference.equals("#") || reference.startsWith("#/")) {
            return DEFINITIONS + model + reference.substring(1);
        }
        String models = HOST + api.id() + "/models/";
        if (!reference.startsWith(models)) {
            throw new InvalidModelException("model " + model + " refers to " + reference
                    + ", which is neither in it nor a model of this API (" + models + "NAME)");
        }
        String name = reference.substring(models.length());
        int fragment = name.indexOf('#');
        return fragment < 0
                ? definition(name)
                : definition(name.substring(0, fragment)) + name.substring(fragment + 1);
    }
}

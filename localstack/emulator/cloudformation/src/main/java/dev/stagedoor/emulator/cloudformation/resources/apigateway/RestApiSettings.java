package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** The settings of an API beside its definition, as UpdateRestApi patches them. */
final class RestApiSettings {

    private RestApiSettings() {}

    /**
     * @param existing how the API is now, or an empty object: its media types are not added twice
     * @param nameOtherwise the name of an API that no longer says one
     */
    static ArrayNode patches(ObjectNode before, ObjectNode after, ObjectNode existing, String nameOtherwise) {
        ArrayNode operations = scalars(after, nameOtherwise).since(scalars(before, nameOtherwise));
        mediaTypes(before, after, existing, operations);
        JsonNode types = after.at("/EndpointConfiguration/Types");
        if (!types.equals(before.at("/EndpointConfiguration/Types")) && types.size() == 1) {
            String old = existing.at("/endpointConfiguration/types/0").asText("EDGE");
            if (!old.equals(types.get(0).asText())) {
                operations.addObject().put("op", "replace").put("path", "/endpointConfiguration/types/" + old)
                        .put("value", types.get(0).asText());
            }
        }
        return operations;
    }

    private static Patches scalars(ObjectNode properties, String nameOtherwise) {
        return new Patches().put("/name", properties.get("Name"), nameOtherwise)
                .put("/description", properties.get("Description"), "")
                .put("/apiKeySource", properties.get("ApiKeySourceType"), "HEADER")
                .put("/minimumCompressionSize", properties.get("MinimumCompressionSize"), "")
                .put("/disableExecuteApiEndpoint", properties.get("DisableExecuteApiEndpoint"), "false")
                .put("/policy", properties.get("Policy"), "");
    }

    private static void mediaTypes(ObjectNode before, ObjectNode after, ObjectNode existing, ArrayNode operations) {
        JsonNode wanted = after.has("BinaryMediaTypes") ? after.get("BinaryMediaTypes") : Json.array();
        before.path("BinaryMediaTypes").forEach(type -> {
            if (!contains(wanted, type)) {
                operations.addObject().put("op", "remove").put("path", path(type));
            }
        });
        wanted.forEach(type -> {
            if (!contains(existing.path("binaryMediaTypes"), type)) {
                operations.addObject().put("op", "add").put("path", path(type));
            }
        });
    }

    private static String path(JsonNode type) {
        return "/binaryMediaTypes/" + Patches.step(type.asText());
    }

    private static boolean contains(JsonNode list, JsonNode item) {
        for (JsonNode candidate : list) {
            if (candidate.equals(item)) {
                return true;
            }
        }
        return false;
    }
}

package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/** The OpenAPI definition of an API: in the template, or in a bucket. */
final class ApiDefinition {

    private ApiDefinition() {}

    /** The definition, or null where the API has none. */
    static Buffer of(ResourceRequest request) {
        JsonNode body = request.properties().get("Body");
        JsonNode location = request.properties().get("BodyS3Location");
        if (body != null && location != null) {
            throw new ResourceFailure("An API has a Body or a BodyS3Location, not both");
        }
        if (location != null) {
            return fromBucket(location, request);
        }
        return body == null
                ? null
                : Buffer.buffer(body.isTextual()
                        ? body.asText().getBytes(StandardCharsets.UTF_8)
                        : Json.bytes(body));
    }

    private static Buffer fromBucket(JsonNode location, ResourceRequest request) {
        ObjectNode input = Json.object().put("Bucket", location.path("Bucket").asText()).put("Key",
                location.path("Key").asText());
        if (location.has("ETag")) {
            input.put("IfMatch", location.get("ETag").asText());
        }
        return request.respond("s3", "GetObject", input, Buffer.buffer()).payload();
    }
}

package dev.stagedoor.emulator.core.wire;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireResponse;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Bodies of the JSON protocols. */
final class JsonBody {

    private JsonBody() {}

    /** The body as an object; no body is an empty one. */
    static ObjectNode parse(Buffer body) {
        if (body.length() == 0) {
            return Json.object();
        }
        try {
            JsonNode node = Json.parse(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new AwsException(400, "SerializationException", "The body is not JSON: " + firstLine(e));
        }
        throw new AwsException(400, "SerializationException", "The body is not a JSON object");
    }

    /** An answer with a JSON body; a status that has no body gets none. */
    static WireResponse answer(int status, String contentType, String requestId, JsonNode body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("x-amzn-RequestId", requestId);
        if (status == 204) {
            return new WireResponse(status, headers, Buffer.buffer());
        }
        return new WireResponse(status, headers.add("Content-Type", contentType), Buffer.buffer(Json.bytes(body)));
    }

    private static String firstLine(IOException e) {
        return e.getMessage().lines().findFirst().orElse("");
    }
}

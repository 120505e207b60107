package dev.stagedoor.emulator.core.bus;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/**
 * What an operation answered.
 *
 * @param status the HTTP status that the model gives for success (200, 201, 202, 204)
 * @param output the members of the answer; empty where there are none
 * @param headers members that travel as headers, by header name
 * @param payload the body where the model says it is a raw blob, else null: then the output is the body
 */
public record AwsResponse(int status, ObjectNode output, Map<String, String> headers, Buffer payload) {

    public static AwsResponse ok(ObjectNode output) {
        return new AwsResponse(200, output, Map.of(), null);
    }

    public static AwsResponse of(int status, ObjectNode output) {
        return new AwsResponse(status, output, Map.of(), null);
    }

    public static AwsResponse empty(int status) {
        return new AwsResponse(status, Json.object(), Map.of(), null);
    }

    public static AwsResponse raw(int status, Map<String, String> headers, Buffer payload) {
        return new AwsResponse(status, Json.object(), headers, payload);
    }
}

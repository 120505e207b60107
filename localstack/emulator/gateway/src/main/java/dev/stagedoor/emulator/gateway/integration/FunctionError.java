package dev.stagedoor.emulator.gateway.integration;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * What a failed function says of itself, by which its integration response is selected. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">handle Lambda
 * errors</a>.
 */
final class FunctionError {

    static final String HEADER = "X-Amz-Function-Error";

    private FunctionError() {}

    /** The {@code errorMessage} of a function that failed; empty if it succeeded, or failed without one. */
    static String message(MultiMap headers, Buffer body) {
        if (headers.get(HEADER) == null) {
            return "";
        }
        try {
            JsonNode error = Json.parse(body.getBytes());
            return error.path("errorMessage").asText("");
        } catch (IOException e) {
            // Not JSON: then it has no message either.
            return "";
        }
    }
}

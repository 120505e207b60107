package dev.stagedoor.emulator.gateway.control.restapi;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.openapi.ImportOptions;

/** The definition that a call brings, and how it is to be imported. */
final class Definition {

    private Definition() {}

    /** The raw body; a call from inside may give the member {@code body} instead, as an object or as the text of one. */
    static byte[] of(AwsRequest request) {
        JsonNode body = request.input().get("body");
        if (request.payload().length() > 0 || body == null || body.isNull()) {
            return request.payload().getBytes();
        }
        return (body.isTextual() ? body.asText() : Json.write(body)).getBytes(StandardCharsets.UTF_8);
    }

    static ImportOptions options(Input input) {
        return ImportOptions.of(input.text("mode"), input.flag("failOnWarnings"), input.textMap("parameters"));
    }
}

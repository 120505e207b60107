package dev.stagedoor.emulator.gateway.model;

import java.util.Map;

/** One declared answer of a method: its headers ({@code method.response.header.X}, required or not) and models. */
public record MethodResponse(String statusCode, Map<String, Boolean> responseParameters,
        Map<String, String> responseModels) {

    public MethodResponse {
        responseParameters = Copies.of(responseParameters);
        responseModels = Copies.of(responseModels);
    }
}

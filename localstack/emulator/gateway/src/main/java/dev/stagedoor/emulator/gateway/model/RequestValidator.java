package dev.stagedoor.emulator.gateway.model;

/** Which parts of a request a method checks. */
public record RequestValidator(String id, String name, boolean validateRequestBody,
        boolean validateRequestParameters) {}

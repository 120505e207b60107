package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.Map;

/** A snapshot of an API's documentation. */
public record DocumentationVersion(String version, String description, Instant createdDate,
        Map<String, DocumentationPart> parts) {

    public DocumentationVersion {
        parts = Copies.of(parts);
    }
}

package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;

/** An immutable snapshot of an API: what a stage serves does not change when the API is edited. */
public record Deployment(String id, String description, Instant createdDate, RestApi api) {}

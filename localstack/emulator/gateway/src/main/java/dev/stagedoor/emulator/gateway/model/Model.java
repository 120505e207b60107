package dev.stagedoor.emulator.gateway.model;

/** A JSON schema (draft 4) by name. */
public record Model(String id, String name, String description, String contentType, String schema) {}

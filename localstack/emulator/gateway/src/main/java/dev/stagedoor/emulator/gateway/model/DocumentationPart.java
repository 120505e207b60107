package dev.stagedoor.emulator.gateway.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A piece of an API's documentation.
 *
 * @param location what it is about: {@code type}, {@code path}, {@code method}, {@code statusCode}, {@code name}
 * @param properties JSON text
 */
public record DocumentationPart(String id, ObjectNode location, String properties) {}

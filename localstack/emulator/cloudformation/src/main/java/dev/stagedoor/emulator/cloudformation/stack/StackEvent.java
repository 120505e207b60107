package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Instant;

/**
 * Something that happened to a stack or one of its resources.
 *
 * @param physicalId or null
 * @param reason or null
 * @param properties of the resource as JSON text, or null
 * @param token the client's token of the operation, or null
 */
public record StackEvent(String eventId, String stackId, String stackName, String logicalId, String physicalId,
        String resourceType, Instant timestamp, String status, String reason, String properties, String token) {}

package dev.stagedoor.emulator.lambda.sandbox;

import io.vertx.core.buffer.Buffer;

/**
 * One event for a function.
 *
 * @param invokedArn with the qualifier that the caller used
 * @param payload JSON
 * @param clientContext JSON, or null
 * @param traceId X-Ray's header
 */
public record Invocation(String requestId, String invokedArn, Buffer payload, String clientContext, String traceId) {}

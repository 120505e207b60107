package dev.stagedoor.emulator.gateway.compile;

/**
 * A method that can be called.
 *
 * @param index its number in the snapshot, for tables by method
 * @param httpMethod as defined, {@code ANY} included
 * @param operationName null if it has none
 * @param needsWholeBody whether the pipeline reads the body, so that it cannot be streamed through
 */
public record CompiledMethod(int index, String resourceId, String resourcePath, String httpMethod,
        Authorization authorization, String operationName, CompiledIntegration integration, boolean needsWholeBody) {}

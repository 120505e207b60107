package dev.stagedoor.emulator.gateway.compile;

import java.util.List;

import dev.stagedoor.emulator.gateway.model.Method;

/**
 * A method that can be called.
 *
 * @param index its number in the snapshot, for tables by method
 * @param definition what it was compiled of
 * @param cacheKey what tells its requests apart in the cache, where the stage has one
 * @param needsWholeBody whether the pipeline reads the body, so that it cannot be streamed through
 */
public record CompiledMethod(int index, String resourceId, String resourcePath, Method definition,
        Authorization authorization, RequestValidation validation, List<CacheKeyParameter> cacheKey,
        CompiledIntegration integration, boolean needsWholeBody) {

    /** As defined, {@code ANY} included. */
    public String httpMethod() {
        return definition.httpMethod();
    }

    /** Null if it has none. */
    public String operationName() {
        return definition.operationName();
    }
}

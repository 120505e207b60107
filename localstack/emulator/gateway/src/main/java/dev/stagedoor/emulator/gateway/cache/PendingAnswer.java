package dev.stagedoor.emulator.gateway.cache;

/**
 * A request missed the cache: its answer is to be kept there.
 *
 * @param warning the value of the header {@code Warning} that the client gets beside the answer, or null
 */
public record PendingAnswer(ResponseCache cache, CacheKey key, int ttlSeconds, String warning) {}

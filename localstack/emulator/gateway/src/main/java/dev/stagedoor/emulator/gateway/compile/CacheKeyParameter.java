package dev.stagedoor.emulator.gateway.compile;

/**
 * A parameter that tells requests apart in the cache.
 *
 * @param expression as defined, such as {@code method.request.querystring.city}
 * @param place {@code header}, {@code querystring} or {@code path} of the client's request, or null: then {@code source} has it
 * @param name in that place
 * @param source what the integration's mapping makes of the request, or null
 */
public record CacheKeyParameter(String expression, String place, String name, ValueSource source) {}

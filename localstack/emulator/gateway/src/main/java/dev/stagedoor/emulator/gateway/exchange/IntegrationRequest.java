package dev.stagedoor.emulator.gateway.exchange;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.BodyTemplate;
import io.vertx.core.buffer.Buffer;

/**
 * What the request mapping made of the method request. Names are kept in order; a value set later wins.
 *
 * @param headers set over those that pass through
 * @param query appended to the parameters that pass through; decoded
 * @param path values of the URI's placeholders, already percent-encoded
 * @param template the one that made the body, or null if it passed through
 * @param body never null; empty where the body is streamed
 */
public record IntegrationRequest(Map<String, String> headers, Map<String, List<String>> query,
        Map<String, String> path, BodyTemplate template, Buffer body) {}

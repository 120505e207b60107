package dev.stagedoor.emulator.core.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * An HTTP request to the control plane, as it came.
 *
 * @param path as sent: still percent-encoded, without the query
 * @param query as sent, without the question mark; empty where there is none
 */
public record WireRequest(String method, String path, String query, MultiMap headers, Buffer body) {

    public String header(String name) {
        return headers.get(name);
    }
}

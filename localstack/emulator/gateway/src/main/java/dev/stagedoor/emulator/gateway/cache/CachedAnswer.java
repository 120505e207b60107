package dev.stagedoor.emulator.gateway.cache;

import java.util.List;
import java.util.Map;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * An answer as the integration gave it and the mapping left it. Nobody changes it: many requests are answered with it at a time.
 *
 * @param headers in order, none of the request's own, such as its id
 */
public record CachedAnswer(int status, List<Map.Entry<String, String>> headers, Buffer body) {

    private static final int OWN_BYTES = 160;
    private static final int HEADER_BYTES = 96;

    /** A copy that depends on nothing of the request. */
    public static CachedAnswer copyOf(int status, MultiMap headers, Buffer body) {
        List<Map.Entry<String, String>> copy = headers.entries().stream()
                .map(header -> Map.entry(header.getKey(), header.getValue())).toList();
        return new CachedAnswer(status, copy, Buffer.buffer(body.getBytes()));
    }

    /** About how many bytes of the heap it takes. */
    int bytes() {
        int bytes = OWN_BYTES + body.length();
        for (Map.Entry<String, String> header : headers) {
            bytes += HEADER_BYTES + header.getKey().length() + header.getValue().length();
        }
        return bytes;
    }
}

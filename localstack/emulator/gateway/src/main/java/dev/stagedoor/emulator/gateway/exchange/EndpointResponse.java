package dev.stagedoor.emulator.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * What the back end answered.
 *
 * @param headers never null
 * @param body whole; null where {@code stream} has it
 * @param stream a paused answer whose body is passed on as it comes, or null
 * @param functionError a function's error message, empty if it succeeded; null where it was no function that answered
 */
public record EndpointResponse(int status, MultiMap headers, Buffer body, HttpClientResponse stream,
        String functionError) {

    private static final MultiMap NONE = MultiMap.caseInsensitiveMultiMap();
    private static final Buffer EMPTY = Buffer.buffer();

    public EndpointResponse(int status, MultiMap headers, Buffer body, HttpClientResponse stream) {
        this(status, headers, body, stream, null);
    }

    /** An answer without headers and body, as a MOCK gives it. */
    public static EndpointResponse ofStatus(int status) {
        return new EndpointResponse(status, NONE, EMPTY, null);
    }
}

package dev.stagedoor.emulator.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** The answer to the client: filled by the response steps, then sent. Its headers are the ones that go out. */
public final class Reply {

    private static final Buffer EMPTY = Buffer.buffer();

    private final MultiMap headers;
    private int status = 200;
    private Buffer body = EMPTY;
    private HttpClientResponse stream;

    Reply(MultiMap headers) {
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public void status(int code) {
        status = code;
    }

    public MultiMap headers() {
        return headers;
    }

    public Buffer body() {
        return body;
    }

    public void body(Buffer whole) {
        body = whole;
        stream = null;
    }

    /** A back end's answer that is passed on as it comes, or null. */
    public HttpClientResponse stream() {
        return stream;
    }

    public void stream(HttpClientResponse incoming) {
        stream = incoming;
    }
}

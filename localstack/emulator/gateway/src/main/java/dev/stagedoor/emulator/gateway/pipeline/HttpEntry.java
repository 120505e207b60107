package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Entry;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;

/** A request that came by a client's connection. */
final class HttpEntry implements Entry {

    private final HttpServerRequest request;
    private final Sender sender;

    HttpEntry(HttpServerRequest request, Sender sender) {
        this.request = request;
        this.sender = sender;
    }

    @Override
    public String verb() {
        return request.method().name();
    }

    @Override
    public String path() {
        return request.path();
    }

    @Override
    public String query() {
        return request.query();
    }

    @Override
    public MultiMap headers() {
        return request.headers();
    }

    @Override
    public long bodyLength() {
        MultiMap headers = request.headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return UNKNOWN;
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            // HTTP/2 need not say a length, nor that there is a body.
            return request.version() == HttpVersion.HTTP_2 ? UNKNOWN : 0;
        }
        try {
            long value = Long.parseLong(length.trim());
            return value < 0 ? INVALID : value;
        } catch (NumberFormatException e) {
            return INVALID;
        }
    }

    @Override
    public ReadStream<Buffer> body() {
        return request;
    }

    @Override
    public String sourceIp() {
        return request.remoteAddress() == null ? null : request.remoteAddress().host();
    }

    @Override
    public int localPort() {
        return request.localAddress().port();
    }

    @Override
    public boolean tls() {
        return request.isSSL();
    }

    @Override
    public MultiMap replyHeaders() {
        return request.response().headers();
    }

    @Override
    public boolean wantsWholeReply() {
        return false;
    }

    @Override
    public void onGone(Runnable action) {
        request.response().closeHandler(gone -> action.run());
    }

    @Override
    public void send(Exchange exchange) {
        sender.send(exchange, request);
    }

    @Override
    public void breakOff() {
        request.connection().close();
    }
}

package dev.stagedoor.emulator.gateway.integration;

import java.util.function.BiConsumer;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.http.HttpServerRequest;

/** What a back end learns of the way that a request came. */
final class ForwardedHeaders {

    private static final String FOR = "X-Forwarded-For";
    private static final String PORT = "X-Forwarded-Port";
    private static final String PROTO = "X-Forwarded-Proto";

    private ForwardedHeaders() {}

    /** Gives each header to the consumer: it replaces what the client may have sent. */
    static void add(Exchange exchange, BiConsumer<String, String> headers) {
        HttpServerRequest request = exchange.request();
        String before = request.headers().get(FOR);
        headers.accept(FOR, before == null ? exchange.sourceIp() : before + ", " + exchange.sourceIp());
        headers.accept(PORT, Integer.toString(request.localAddress().port()));
        headers.accept(PROTO, request.isSSL() ? "https" : "http");
    }
}

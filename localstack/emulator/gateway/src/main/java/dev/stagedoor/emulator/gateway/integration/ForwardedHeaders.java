package dev.stagedoor.emulator.gateway.integration;

import java.util.function.BiConsumer;

import dev.stagedoor.emulator.gateway.exchange.Entry;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.http.HttpHeaders;

/** What a back end learns of the way that a request came. On one machine that is nearly always the same: the last is kept. */
final class ForwardedHeaders {

    private static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence PORT = HttpHeaders.createOptimized("X-Forwarded-Port");
    private static final CharSequence PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");

    private volatile Way last = new Way("", 0, false, "", "", "");

    private record Way(String client, int port, boolean tls, CharSequence clientText, CharSequence portText,
            CharSequence proto) {

        static Way of(String client, int port, boolean tls) {
            return new Way(client, port, tls, HttpHeaders.createOptimized(client),
                    HttpHeaders.createOptimized(Integer.toString(port)), tls ? "https" : "http");
        }
    }

    /** Gives each header to the consumer: it replaces what the client may have sent. A request that came no way gets none. */
    void add(Exchange exchange, BiConsumer<CharSequence, CharSequence> headers) {
        Entry entry = exchange.entry();
        if (entry.localPort() == 0) {
            return;
        }
        Way way = way(exchange.sourceIp(), entry.localPort(), entry.tls());
        String before = entry.headers().get(FOR);
        headers.accept(FOR, before == null ? way.clientText() : before + ", " + way.client());
        headers.accept(PORT, way.portText());
        headers.accept(PROTO, way.proto());
    }

    private Way way(String client, int port, boolean tls) {
        Way known = last;
        if (known.port() != port || known.tls() != tls || !known.client().equals(client)) {
            known = Way.of(client, port, tls);
            last = known;
        }
        return known;
    }
}

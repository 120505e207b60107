package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import io.vertx.core.http.RequestOptions;

/** Straight to the host of the integration's URL. */
record InternetRoute(HttpTarget target) implements HttpRoute {

    @Override
    public Outcome direct(Exchange exchange, RequestOptions options, String path, String query) {
        options.setHost(target.host()).setPort(target.port()).setSsl(target.tls())
                .setURI(query == null ? path : path + '?' + query);
        return null;
    }
}

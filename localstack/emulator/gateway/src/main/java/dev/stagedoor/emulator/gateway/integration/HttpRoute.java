package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import io.vertx.core.http.RequestOptions;

/** How a request to an HTTP back end leaves the gateway: over the internet, or over a VPC link. */
interface HttpRoute {

    /**
     * Sets host, port and path.
     *
     * @param path of the integration's URL, raw
     * @return what to answer if there is no way, else null
     */
    Outcome direct(Exchange exchange, RequestOptions options, String path, String query);
}

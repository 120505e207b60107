package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.MultiMap;

/** What of a request reaches an HTTP back end, and what becomes of its answer: the one thing in which HTTP and HTTP_PROXY differ. */
interface HttpPassage {

    /** The query string of the client as far as it goes on; null if it does not. */
    String query(Exchange exchange);

    /** Writes the headers of the request to the back end. */
    void write(Exchange exchange, MultiMap headers, String traceId);

    /** True if the answer must be there as a whole before the exchange goes on. */
    boolean wholeAnswer(Exchange exchange);

    void answered(Exchange exchange, EndpointResponse response, String traceId);
}

package dev.stagedoor.emulator.gateway.integration;

import java.util.Set;

import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * HTTP: only what is mapped reaches the back end, beside the gateway's own headers and, for methods with a body, the client's
 * Content-Type (recorded); the answer is selected and mapped by the next step.
 */
final class HttpMappedPassage implements HttpPassage {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final BackEndHeaders own;

    HttpMappedPassage(BackEndHeaders own) {
        this.own = own;
    }

    @Override
    public String query(Exchange exchange) {
        return null;
    }

    @Override
    public void write(Exchange exchange, MultiMap headers, String traceId) {
        String contentType = exchange.methodRequest().contentType();
        if (contentType != null && WITH_BODY.contains(exchange.methodRequest().verb())) {
            headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        }
        own.complete(exchange, headers, traceId);
    }

    @Override
    public boolean wholeAnswer(Exchange exchange) {
        return true;
    }

    @Override
    public void answered(Exchange exchange, EndpointResponse response, String traceId) {
        exchange.endpointResponse(response);
        exchange.traceId(traceId);
    }
}

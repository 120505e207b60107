package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;

import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.ResponseHeaders;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import io.vertx.core.MultiMap;

/**
 * HTTP_PROXY: the client's headers and query go on, less those that are dropped and with what the mapping adds, and the answer
 * is the client's. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">known issues</a>.
 */
final class HttpProxyPassage implements HttpPassage {

    private final BackEndHeaders own;
    private final ForwardedHeaders forwarded;

    HttpProxyPassage(BackEndHeaders own, ForwardedHeaders forwarded) {
        this.own = own;
        this.forwarded = forwarded;
    }

    @Override
    public String query(Exchange exchange) {
        return exchange.methodRequest().rawQuery();
    }

    @Override
    public void write(Exchange exchange, MultiMap headers, String traceId) {
        for (Map.Entry<String, String> header : exchange.methodRequest().sent()) {
            if (BackEndHeaders.passes(header.getKey(), header.getValue())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        own.complete(exchange, headers, traceId);
        forwarded.add(exchange, headers::set);
    }

    @Override
    public boolean wholeAnswer(Exchange exchange) {
        // What is to be kept in the cache must be there.
        return exchange.pendingAnswer() != null || exchange.entry().wantsWholeReply();
    }

    @Override
    public void answered(Exchange exchange, EndpointResponse response, String traceId) {
        exchange.endpointResponse(response);
        Reply reply = exchange.reply();
        reply.status(response.status());
        if (response.stream() == null) {
            reply.body(response.body());
        } else {
            reply.stream(response.stream());
        }
        for (Map.Entry<String, String> header : response.headers()) {
            String name = ResponseHeaders.clientName(header.getKey(), header.getValue(), IntegrationType.HTTP_PROXY);
            if (name != null) {
                reply.headers().add(name, header.getValue());
            }
        }
    }
}

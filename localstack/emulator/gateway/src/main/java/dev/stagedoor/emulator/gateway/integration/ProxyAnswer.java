package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;

import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.ResponseHeaders;
import dev.stagedoor.emulator.gateway.model.IntegrationType;

/** Makes the answer of an HTTP back end the answer to the client. */
final class ProxyAnswer {

    private ProxyAnswer() {}

    static void passOn(Exchange exchange, EndpointResponse response) {
        exchange.endpointResponse(response);
        exchange.trace().answered(response.status(), null);
        Reply reply = exchange.reply();
        reply.status(response.status());
        if (response.stream() == null) {
            reply.body(response.body());
        } else {
            reply.stream(response.stream());
        }
        for (Map.Entry<String, String> header : response.headers()) {
            String name = ResponseHeaders.clientName(header.getKey(), IntegrationType.HTTP_PROXY);
            if (name != null) {
                reply.headers().add(name, header.getValue());
            }
        }
    }
}

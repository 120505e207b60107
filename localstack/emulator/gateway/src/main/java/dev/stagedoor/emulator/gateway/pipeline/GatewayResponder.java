package dev.stagedoor.emulator.gateway.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledGatewayResponse;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.compile.NamedSource;
import dev.stagedoor.emulator.gateway.compile.PlainTemplate;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.HeaderRules;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.vtl.JsonText;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * The gateway's own answer to a request that it refuses or cannot serve. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">gateway
 * responses</a>.
 */
final class GatewayResponder {

    private static final CharSequence ERROR_TYPE = HttpHeaders.createOptimized("x-amzn-ErrorType");
    private static final CompiledGatewayResponse STANDARD = new CompiledGatewayResponse(null, List.of(),
            Map.of());

    /** Fills the reply; it does not send it. */
    void answer(Exchange exchange, GatewayError error) {
        Reply reply = exchange.reply();
        reply.headers().clear();
        CompiledGatewayResponse response = response(exchange, error.type());
        reply.status(response.status() == null ? error.status() : response.status());
        reply.headers().set(ERROR_TYPE, error.errorType());
        try {
            if (response.headers().isEmpty() && response.templates().isEmpty()) {
                standard(reply, error);
            } else {
                custom(exchange, response, error);
            }
        } catch (MappingFailure e) {
            reply.headers().clear();
            reply.headers().set(ERROR_TYPE, error.errorType());
            standard(reply, error);
        }
    }

    private static CompiledGatewayResponse response(Exchange exchange, GatewayResponseType type) {
        // A response of 413 cannot be customized; before the stage is known there is nothing to ask.
        return exchange.stage() == null || type == GatewayResponseType.REQUEST_TOO_LARGE
                ? STANDARD
                : exchange.stage().snapshot().gatewayResponses().of(type);
    }

    private static void standard(Reply reply, GatewayError error) {
        reply.headers().set(FinishResponse.CONTENT_TYPE, MediaTypes.JSON);
        reply.body(Buffer.buffer("{\"" + error.messageKey() + "\":" + error.messageString() + "}"));
    }

    private static void custom(Exchange exchange, CompiledGatewayResponse response, GatewayError error)
            throws MappingFailure {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("message", error.message());
        variables.put("messageString", error.messageString());
        variables.put("responseType", error.type().name());
        variables.put("validationErrorString", insideQuotes(error.validationErrors()));
        exchange.contextVariables().put("error", variables);
        Reply reply = exchange.reply();
        standard(reply, error);
        if (!response.templates().isEmpty()) {
            String mediaType = response.mediaType(MediaTypes.firstAccepted(exchange.methodRequest().accept()));
            PlainTemplate template = response.templates().get(mediaType);
            reply.headers().set(FinishResponse.CONTENT_TYPE, mediaType);
            reply.body(Buffer.buffer(template.render(exchange)));
        }
        for (NamedSource header : response.headers()) {
            String value = header.source().value(exchange);
            if (value != null && HeaderRules.validValue(value) && HeaderRules.validName(header.name())) {
                reply.headers().set(header.name(), value);
            }
        }
    }

    /** Templates write it between quotes, and what is wrong names members in quotes: AWS escapes them. */
    private static String insideQuotes(String text) {
        if (text == null) {
            return null;
        }
        String json = JsonText.write(text);
        return json.substring(1, json.length() - 1);
    }

}

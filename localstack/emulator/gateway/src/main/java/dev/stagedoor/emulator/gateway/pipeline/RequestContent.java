package dev.stagedoor.emulator.gateway.pipeline;

import java.util.Base64;

import dev.stagedoor.emulator.gateway.compile.ContentHandling;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.buffer.Buffer;

/**
 * The request's body as the integration is to get it. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">content type
 * conversions</a>.
 *
 * @param binary whether these are bytes that no template can read
 */
record RequestContent(Buffer body, boolean binary, boolean toBinary) {

    static RequestContent of(Exchange exchange, ContentHandling handling) throws MappingFailure {
        Buffer body = exchange.methodRequest().body();
        String contentType = exchange.methodRequest().contentType();
        boolean binary = exchange.stage().snapshot().binaryMediaTypes()
                .contains(contentType == null ? null : MediaTypes.ofContentType(contentType));
        if (handling == ContentHandling.CONVERT_TO_TEXT && binary) {
            String text = Base64.getEncoder().encodeToString(body.getBytes());
            exchange.methodRequest().text(text);
            return new RequestContent(Buffer.buffer(text), false, false);
        }
        if (handling == ContentHandling.CONVERT_TO_BINARY && !binary && body.length() > 0) {
            boolean templates = !exchange.method().integration().templates().all().isEmpty();
            return templates
                    ? new RequestContent(body, false, true)
                    : new RequestContent(decode(exchange.requestBody()), true, false);
        }
        return new RequestContent(body, binary, false);
    }

    /** A template's output, which is decoded if the integration wants bytes. */
    Buffer convertResult(String text) throws MappingFailure {
        return toBinary ? decode(text) : Buffer.buffer(text);
    }

    private static Buffer decode(String text) throws MappingFailure {
        try {
            return Buffer.buffer(Base64.getDecoder().decode(text.trim()));
        } catch (IllegalArgumentException e) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION,
                    "CONVERT_TO_BINARY: the body is no base64 text");
        }
    }
}

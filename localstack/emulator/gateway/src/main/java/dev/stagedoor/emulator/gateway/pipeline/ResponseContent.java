package dev.stagedoor.emulator.gateway.pipeline;

import java.util.Base64;

import dev.stagedoor.emulator.gateway.compile.BinaryMediaTypes;
import dev.stagedoor.emulator.gateway.compile.ContentHandling;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * The back end's body as the client is to get it: bytes and text change into each other by contentHandling, or, without it, by
 * what the client accepts first. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">content type
 * conversions</a>.
 *
 * @param binary whether these are bytes that no template can read
 */
record ResponseContent(Buffer body, boolean binary) {

    static ResponseContent of(Exchange exchange, ContentHandling handling) throws MappingFailure {
        Buffer body = exchange.endpointResponse().body();
        if (body.length() == 0) {
            return new ResponseContent(body, false);
        }
        BinaryMediaTypes types = exchange.stage().snapshot().binaryMediaTypes();
        String contentType = exchange.endpointResponse().headers().get(HttpHeaders.CONTENT_TYPE);
        boolean binary = types.contains(contentType == null ? null : MediaTypes.ofContentType(contentType));
        boolean wantsBinary = types.contains(MediaTypes.firstAccepted(exchange.methodRequest().accept()));
        if (binary && (handling == ContentHandling.CONVERT_TO_TEXT || handling == null && !wantsBinary)) {
            String text = Base64.getEncoder().encodeToString(body.getBytes());
            exchange.endpointText(text);
            return new ResponseContent(Buffer.buffer(text), false);
        }
        if (!binary && (handling == ContentHandling.CONVERT_TO_BINARY || handling == null && wantsBinary)) {
            return new ResponseContent(decode(exchange.responseBody()), true);
        }
        return new ResponseContent(body, binary);
    }

    private static Buffer decode(String text) throws MappingFailure {
        try {
            return Buffer.buffer(Base64.getDecoder().decode(text.trim()));
        } catch (IllegalArgumentException e) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION, "The integration's body is no base64 text");
        }
    }
}

package dev.stagedoor.emulator.gateway.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.MethodRequest;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.buffer.Buffer;

/**
 * The event of a Lambda proxy integration, payload format 1.0. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">
 * the input format</a>; what is null or missing here is so on AWS (recorded).
 */
final class ProxyEvent {

    private static final JsonFactory JSON = new JsonFactory();

    private final TraceIds traceIds;
    private final ForwardedHeaders forwarded;

    ProxyEvent(TraceIds traceIds, ForwardedHeaders forwarded) {
        this.traceIds = traceIds;
        this.forwarded = forwarded;
    }

    /** The event; the request gets its trace id. */
    Buffer of(Exchange exchange) {
        exchange.traceId(traceIds.of(exchange));
        MethodRequest request = exchange.methodRequest();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048 + request.body().length());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("resource", exchange.method().resourcePath());
            json.writeStringField("path", path(request.rawPath()));
            json.writeStringField("httpMethod", request.verb());
            Map<String, List<String>> headers = request.allHeaders();
            headers.keySet().removeIf(ProxyEvent::isOurs);
            forwarded.add(exchange, (name, value) -> headers.put(name.toString(), List.of(value.toString())));
            headers.put(TraceIds.HEADER, List.of(exchange.traceId()));
            pairs(json, "headers", "multiValueHeaders", headers);
            pairs(json, "queryStringParameters", "multiValueQueryStringParameters", request.query().all());
            texts(json, "pathParameters", request.path());
            texts(json, "stageVariables", exchange.stageVariables());
            json.writeFieldName("requestContext");
            RequestContext.write(json, exchange);
            body(json, exchange);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static boolean isOurs(String name) {
        return name.equalsIgnoreCase(TraceIds.HEADER) || name.regionMatches(true, 0, "X-Forwarded-", 0, 12);
    }

    /** Doubled leading slashes are one; a trailing one stays. */
    private static String path(String raw) {
        int start = 0;
        while (start < raw.length() && raw.charAt(start) == '/') {
            start++;
        }
        return '/' + raw.substring(start);
    }

    private static void pairs(JsonGenerator json, String single, String multi, Map<String, List<String>> values)
            throws IOException {
        if (values.isEmpty()) {
            json.writeNullField(single);
            json.writeNullField(multi);
            return;
        }
        json.writeObjectFieldStart(single);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue().get(entry.getValue().size() - 1));
        }
        json.writeEndObject();
        json.writeObjectFieldStart(multi);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            json.writeArrayFieldStart(entry.getKey());
            for (String value : entry.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        if (values.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, Exchange exchange) throws IOException {
        MethodRequest request = exchange.methodRequest();
        String contentType = request.contentType();
        boolean binary = request.body().length() > 0 && exchange.stage().snapshot().binaryMediaTypes()
                .contains(contentType == null ? null : MediaTypes.ofContentType(contentType));
        json.writeFieldName("body");
        if (request.body().length() == 0) {
            json.writeNull();
        } else if (binary) {
            json.writeBinary(request.body().getBytes());
        } else {
            json.writeString(request.text());
        }
        json.writeBooleanField("isBase64Encoded", binary);
    }
}

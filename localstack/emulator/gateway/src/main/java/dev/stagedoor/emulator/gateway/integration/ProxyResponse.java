package dev.stagedoor.emulator.gateway.integration;

import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.compile.BinaryMediaTypes;
import dev.stagedoor.emulator.gateway.exchange.HeaderRules;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * What a function answered, checked. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">
 * the output format</a>; what is accepted and what is not is recorded on AWS.
 */
record ProxyResponse(int status, MultiMap headers, Buffer body) {

    private static final Set<String> MEMBERS = Set.of("statusCode", "headers", "multiValueHeaders", "body",
            "isBase64Encoded");

    /** @param accepted the first media type that the client accepts, or null */
    static ProxyResponse parse(Buffer payload, BinaryMediaTypes binaryTypes, String accepted)
            throws MalformedProxyResponse {
        JsonNode json = json(payload);
        for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw new MalformedProxyResponse("unknown member " + name);
            }
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        multiValueHeaders(json.get("multiValueHeaders"), headers);
        headers(json.get("headers"), headers);
        boolean decode = json.path("isBase64Encoded").asBoolean(false) && binaryTypes.contains(accepted);
        return new ProxyResponse(status(json.get("statusCode")), headers, body(json.get("body"), decode));
    }

    private static JsonNode json(Buffer payload) throws MalformedProxyResponse {
        try {
            JsonNode json = Json.parse(payload.getBytes());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw new MalformedProxyResponse("no JSON");
        }
        throw new MalformedProxyResponse("no JSON object");
    }

    /** A missing status is 200 (recorded), a numeric text is taken as a number. */
    private static int status(JsonNode node) throws MalformedProxyResponse {
        if (node == null || node.isNull()) {
            return 200;
        }
        int status = node.isIntegralNumber() ? node.intValue() : -1;
        if (node.isTextual() && node.textValue().matches("\\d{3}")) {
            status = Integer.parseInt(node.textValue());
        }
        if (status < 200 || status > 599) {
            throw new MalformedProxyResponse("statusCode is " + node);
        }
        return status;
    }

    private static void multiValueHeaders(JsonNode node, MultiMap headers) throws MalformedProxyResponse {
        if (node == null || node.isNull()) {
            return;
        }
        for (Map.Entry<String, JsonNode> header : object("multiValueHeaders", node).properties()) {
            if (!header.getValue().isArray()) {
                throw new MalformedProxyResponse("multiValueHeaders." + header.getKey() + " is no list");
            }
            for (JsonNode value : header.getValue()) {
                add(headers, header.getKey(), value);
            }
        }
    }

    /** A header that is in both maps gets its values from both, under the name in multiValueHeaders (recorded). */
    private static void headers(JsonNode node, MultiMap headers) throws MalformedProxyResponse {
        if (node == null || node.isNull()) {
            return;
        }
        for (Map.Entry<String, JsonNode> header : object("headers", node).properties()) {
            List<String> already = headers.getAll(header.getKey());
            if (!already.contains(header.getValue().asText())) {
                add(headers, already.isEmpty() ? header.getKey() : spelling(headers, header.getKey()),
                        header.getValue());
            }
        }
    }

    private static String spelling(MultiMap headers, String name) {
        return headers.names().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    private static void add(MultiMap headers, String name, JsonNode value) throws MalformedProxyResponse {
        if (value.isNull()) {
            return;
        }
        if (!value.isValueNode() || !HeaderRules.validName(name) || !HeaderRules.validValue(value.asText())) {
            throw new MalformedProxyResponse("the header " + name + " has no value that can be sent");
        }
        headers.add(name, value.asText());
    }

    private static JsonNode object(String member, JsonNode node) throws MalformedProxyResponse {
        if (!node.isObject()) {
            throw new MalformedProxyResponse(member + " is no object");
        }
        return node;
    }

    private static Buffer body(JsonNode node, boolean decode) throws MalformedProxyResponse {
        if (node == null || node.isNull()) {
            return Buffer.buffer();
        }
        if (!node.isTextual()) {
            throw new MalformedProxyResponse("body is no text");
        }
        try {
            return decode
                    ? Buffer.buffer(Base64.getDecoder().decode(node.textValue()))
                    : Buffer.buffer(node.textValue());
        } catch (IllegalArgumentException e) {
            throw new MalformedProxyResponse("body is no base64 text");
        }
    }
}

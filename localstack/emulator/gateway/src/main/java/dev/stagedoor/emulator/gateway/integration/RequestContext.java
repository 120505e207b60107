package dev.stagedoor.emulator.gateway.integration;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stagedoor.emulator.gateway.exchange.Exchange;

/** {@code requestContext} of a proxy event: the members that AWS sends, in its order (recorded). */
final class RequestContext {

    private static final String[] BEFORE_IDENTITY = {"resourceId", "resourcePath", "operationName", "httpMethod",
            "extendedRequestId", "requestTime", "path", "accountId", "protocol", "stage", "domainPrefix"};
    private static final String[] IDENTITY = {"cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller",
            "sourceIp", "principalOrgId", "accessKey", "cognitoAuthenticationType", "cognitoAuthenticationProvider",
            "userArn", "userAgent", "user"};
    private static final String[] AFTER_IDENTITY = {"domainName", "deploymentId", "apiId"};

    private RequestContext() {}

    static void write(JsonGenerator json, Exchange exchange) throws IOException {
        Map<String, Object> context = exchange.contextVariables();
        json.writeStartObject();
        texts(json, context, BEFORE_IDENTITY);
        json.writeNumberField("requestTimeEpoch", exchange.startedMillis());
        json.writeStringField("requestId", exchange.requestId());
        json.writeObjectFieldStart("identity");
        Map<?, ?> identity = (Map<?, ?>) context.get("identity");
        for (String name : IDENTITY) {
            text(json, name, identity.get(name));
        }
        if (exchange.client() != null) {
            text(json, "apiKey", identity.get("apiKey"));
            text(json, "apiKeyId", identity.get("apiKeyId"));
        }
        json.writeEndObject();
        texts(json, context, AFTER_IDENTITY);
        if (exchange.stage().split()) {
            json.writeBooleanField("isCanaryRequest", exchange.stage().canary());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, Map<String, Object> context, String[] names) throws IOException {
        for (String name : names) {
            if (context.containsKey(name)) {
                text(json, name, context.get(name));
            }
        }
    }

    private static void text(JsonGenerator json, String name, Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }
}

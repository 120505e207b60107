package dev.stagedoor.emulator.gateway.exchange;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import io.vertx.core.http.HttpHeaders;

/**
 * Makes {@code $context}, in the order in which AWS lists it (recorded). See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">context
 * variables</a>.
 */
final class ContextVariables {

    private static final List<String> EMPTY_IDENTITY = List.of("cognitoIdentityPoolId", "accountId",
            "cognitoIdentityId",
            "caller", "sourceIp", "principalOrgId", "accessKey", "cognitoAuthenticationType",
            "cognitoAuthenticationProvider", "userArn", "userAgent", "user");

    private ContextVariables() {}

    static Map<String, Object> of(Exchange exchange) {
        Map<String, Object> context = new SilentMap();
        CompiledMethod method = exchange.method();
        context.put("resourceId", method == null ? null : method.resourceId());
        context.put("resourcePath", method == null ? null : method.resourcePath());
        context.put("httpMethod", exchange.methodRequest().verb());
        context.put("extendedRequestId", exchange.extendedRequestId());
        context.put("requestTime", TimeTexts.requestTime(exchange.startedMillis()));
        context.put("path", exchange.pathWithStage());
        context.put("accountId", exchange.accountId());
        context.put("protocol", "HTTP/1.1");
        context.put("requestOverride", maps("path", "header", "querystring"));
        context.put("stage", exchange.address().stage());
        String domainName = exchange.address().domainName();
        context.put("domainPrefix", domainName.substring(0, domainName.indexOf('.')));
        context.put("requestTimeEpoch", exchange.startedMillis());
        context.put("requestId", exchange.requestId());
        context.put("identity", identity(exchange));
        context.put("domainName", domainName);
        context.put("deploymentId", exchange.stage() == null ? null : exchange.stage().snapshot().deploymentId());
        context.put("responseOverride", maps("header"));
        context.put("apiId", exchange.address().apiId());
        if (method != null && method.operationName() != null) {
            context.put("operationName", method.operationName());
        }
        if (exchange.stage() != null && exchange.stage().split()) {
            context.put("isCanaryRequest", Boolean.toString(exchange.stage().canary()));
        }
        return context;
    }

    private static Map<String, Object> identity(Exchange exchange) {
        Map<String, Object> identity = new SilentMap();
        EMPTY_IDENTITY.forEach(name -> identity.put(name, null));
        identity.put("sourceIp", exchange.sourceIp());
        identity.put("userAgent", exchange.methodRequest().sent().get(HttpHeaders.USER_AGENT));
        Caller caller = exchange.caller();
        if (caller != null) {
            identity.put("accountId", caller.accountId());
            identity.put("caller", caller.userId());
            identity.put("user", caller.userId());
            identity.put("userArn", caller.arn());
            identity.put("accessKey", caller.accessKeyId());
        }
        if (exchange.client() != null) {
            ApiKey key = exchange.client().member().key();
            identity.put("apiKey", key.value());
            identity.put("apiKeyId", key.id());
        }
        return identity;
    }

    private static Map<String, Object> maps(String... names) {
        Map<String, Object> map = new SilentMap();
        for (String name : names) {
            map.put(name, new SilentMap());
        }
        return map;
    }
}

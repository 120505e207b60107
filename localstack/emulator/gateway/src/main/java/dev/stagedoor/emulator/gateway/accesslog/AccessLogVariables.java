package dev.stagedoor.emulator.gateway.accesslog;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import io.vertx.core.http.HttpHeaders;

/**
 * The variables that an access log can show. Those that belong to what the emulator does not have yet (other authorizers, custom
 * domains, WAF) are always {@code -}. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">variables for
 * access logging</a>.
 */
final class AccessLogVariables {

    private final Map<String, AccessLogVariable> variables = new HashMap<>();
    private final RequestTimes times = new RequestTimes();

    /** @param integrate the number of the step that calls the back end */
    AccessLogVariables(int integrate) {
        request();
        identity();
        response(integrate);
        integration(integrate);
        errors();
        IamVariables.addTo(variables);
    }

    /** The variable of this name, without {@code $context.}; a name that AWS does not know is {@code -}, as on AWS. */
    AccessLogVariable of(String name) {
        AccessLogVariable known = variables.get(name);
        return known == null ? new AccessLogVariable(exchange -> null, false) : known;
    }

    private void request() {
        put("requestId", Exchange::requestId);
        put("extendedRequestId", Exchange::extendedRequestId);
        put("accountId", Exchange::accountId);
        put("apiId", exchange -> exchange.address().apiId());
        put("stage", exchange -> exchange.address().stage());
        put("path", Exchange::pathWithStage);
        put("domainName", exchange -> exchange.address().domainName());
        put("domainPrefix", exchange -> exchange.address().domainName().split("\\.", 2)[0]);
        put("protocol", exchange -> "HTTP/1.1");
        put("httpMethod", exchange -> exchange.methodRequest().verb());
        put("requestTime", exchange -> times.text(exchange.startedMillis()));
        put("requestTimeEpoch", Exchange::startedMillis);
        put("resourcePath", exchange -> exchange.method() == null ? null : exchange.method().resourcePath());
        put("resourceId", exchange -> exchange.method() == null ? null : exchange.method().resourceId());
        put("operationName", exchange -> exchange.method() == null ? null : exchange.method().operationName());
        put("deploymentId", exchange -> exchange.stage().snapshot().deploymentId());
        put("xrayTraceId", exchange -> exchange.traceContext() == null ? null : exchange.traceContext().root());
        put("isCanaryRequest", exchange -> exchange.stage().split() ? exchange.stage().canary() : null);
    }

    private void identity() {
        put("identity.sourceIp", Exchange::sourceIp);
        put("identity.userAgent", exchange -> exchange.methodRequest().sent().get(HttpHeaders.USER_AGENT));
        caller("identity.caller", Caller::userId);
        caller("identity.user", Caller::userId);
        caller("identity.userArn", Caller::arn);
        caller("identity.accountId", Caller::accountId);
        caller("identity.accessKey", Caller::accessKeyId);
        key("identity.apiKey", ApiKey::value);
        key("identity.apiKeyId", ApiKey::id);
    }

    private void response(int integrate) {
        put("status", exchange -> exchange.reply().status());
        put("responseLength", exchange -> Math.max(0, exchange.trace().responseBytes()));
        put("responseLatency", exchange -> exchange.trace().nanos() / 1_000_000);
        put("integrationLatency", exchange -> latency(exchange, integrate));
    }

    private void integration(int integrate) {
        put("integration.latency", exchange -> latency(exchange, integrate));
        put("integrationStatus", AccessLogVariables::serviceStatus);
        put("integration.integrationStatus", AccessLogVariables::serviceStatus);
        put("integration.status",
                exchange -> exchange.endpointResponse() == null ? null : exchange.endpointResponse().status());
        put("integration.requestId", exchange -> serviceStatus(exchange) == null ? null : exchange.requestId());
        put("integration.error", AccessLogVariables::integrationError);
        put("integrationErrorMessage", AccessLogVariables::integrationError);
    }

    private void errors() {
        put("error.message", exchange -> exchange.error() == null ? null : exchange.error().message());
        variables.put("error.messageString", new AccessLogVariable(
                exchange -> exchange.error() == null ? null : exchange.error().messageString(), true));
        put("error.responseType", exchange -> exchange.error() == null ? null : exchange.error().type().name());
        put("error.validationErrorString",
                exchange -> exchange.error() == null ? null : exchange.error().validationErrors());
    }

    private void put(String name, Function<Exchange, Object> value) {
        variables.put(name, new AccessLogVariable(value, false));
    }

    private void caller(String name, Function<Caller, Object> value) {
        put(name, exchange -> exchange.caller() == null ? null : value.apply(exchange.caller()));
    }

    private void key(String name, Function<ApiKey, Object> value) {
        put(name, exchange -> exchange.client() == null ? null : value.apply(exchange.client().member().key()));
    }

    /** In milliseconds; null where no back end was asked. */
    private static Object latency(Exchange exchange, int integrate) {
        return serviceStatus(exchange) == null && integrationError(exchange) == null
                ? null
                : exchange.trace().nanos(integrate) / 1_000_000;
    }

    /** What the service behind the integration answered: of a function, Lambda's own status. */
    private static Object serviceStatus(Exchange exchange) {
        return exchange.trace().endpointStatus() == 0 ? null : exchange.trace().endpointStatus();
    }

    private static Object integrationError(Exchange exchange) {
        GatewayError error = exchange.error();
        return error != null && error.type().isOfIntegration() ? error.reason() : null;
    }
}

package dev.stagedoor.emulator.gateway.integration;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * The headers of a request to an HTTP back end: the client's, less those that are dropped, then the mapped ones, then the
 * gateway's own. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">known issues</a>.
 */
final class ProxyHeaders {

    private static final CharSequence API_ID = HttpHeaders.createOptimized("X-Amzn-Apigateway-Api-Id");
    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized(TraceIds.HEADER);
    private static final CharSequence ACCEPT = HttpHeaders.createOptimized("Accept");
    private static final CharSequence USER_AGENT = HttpHeaders.createOptimized("User-Agent");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final Set<String> DROPPED = Set.of("connection", "content-length", "content-md5", "expect",
            "max-forwards", "proxy-authenticate", "server", "te", "transfer-encoding", "trailer", "upgrade",
            "www-authenticate", "host", "content-encoding", "via", "keep-alive");

    private ProxyHeaders() {}

    static void write(Exchange exchange, MultiMap headers, String traceId) {
        for (Map.Entry<String, String> header : exchange.methodRequest().sent()) {
            String name = header.getKey();
            if (passes(name, header.getValue())) {
                headers.add(name, header.getValue());
            }
        }
        exchange.integrationRequest().headers().forEach(headers::set);
        if (!headers.contains(HttpHeaders.ACCEPT)) {
            headers.set(ACCEPT, JSON);
        }
        if (!headers.contains(HttpHeaders.USER_AGENT)) {
            headers.set(USER_AGENT, "AmazonAPIGateway_" + exchange.address().apiId());
        }
        ForwardedHeaders.add(exchange, headers::set);
        headers.set(API_ID, exchange.address().apiId());
        headers.set(TRACE_ID, traceId);
    }

    private static boolean passes(String name, String value) {
        return !DROPPED.contains(name.toLowerCase(Locale.ROOT))
                && !(name.equalsIgnoreCase("authorization") && value.startsWith("AWS4-"));
    }
}

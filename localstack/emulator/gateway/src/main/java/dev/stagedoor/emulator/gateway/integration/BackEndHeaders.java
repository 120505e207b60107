package dev.stagedoor.emulator.gateway.integration;

import java.util.Locale;
import java.util.Set;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** The headers that every HTTP back end of an API gets, and those that none gets. */
final class BackEndHeaders {

    private static final CharSequence ACCEPT = HttpHeaders.createOptimized("Accept");
    private static final CharSequence USER_AGENT = HttpHeaders.createOptimized("User-Agent");
    private static final CharSequence API_ID = HttpHeaders.createOptimized("X-Amzn-Apigateway-Api-Id");
    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized(TraceIds.HEADER);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final Set<String> NOT_PASSED = Set.of("", "connection", "content-length", "content-md5", "expect",
            "max-forwards", "proxy-authenticate", "server", "te", "transfer-encoding", "trailer", "upgrade",
            "www-authenticate", "host", "content-encoding", "via", "keep-alive");
    /** May be mapped, but never arrive (recorded): they are between neighbours. */
    private static final Set<String> NOT_SENT = Set.of("connection", "expect", "proxy-authenticate", "te", "via",
            "keep-alive");

    private final CharSequence apiId;
    private final CharSequence userAgent;

    BackEndHeaders(String apiId) {
        this.apiId = HttpHeaders.createOptimized(apiId);
        this.userAgent = HttpHeaders.createOptimized("AmazonAPIGateway_" + apiId);
    }

    /** Whether a header of the client goes on to a proxied back end. */
    static boolean passes(String name, String value) {
        return !NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))
                && !(name.equalsIgnoreCase("authorization") && value.startsWith("AWS4-"));
    }

    /** Adds what was mapped, the defaults and the gateway's own headers. */
    void complete(Exchange exchange, MultiMap headers, String traceId) {
        exchange.integrationRequest().headers().forEach((name, value) -> {
            if (!NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.set(name, value);
            }
        });
        if (!headers.contains(HttpHeaders.ACCEPT)) {
            headers.set(ACCEPT, JSON);
        }
        if (!headers.contains(HttpHeaders.USER_AGENT)) {
            headers.set(USER_AGENT, userAgent);
        }
        headers.set(API_ID, apiId);
        headers.set(TRACE_ID, traceId);
    }
}

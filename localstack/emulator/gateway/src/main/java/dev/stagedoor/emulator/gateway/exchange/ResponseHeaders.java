package dev.stagedoor.emulator.gateway.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.gateway.model.IntegrationType;

/**
 * Headers of an answer that do not reach the client under their own name. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">known issues</a>; the
 * tables are recorded.
 */
public final class ResponseHeaders {

    private static final String REMAPPED = "x-amzn-Remapped-";
    private static final Set<String> REMAPPED_ALWAYS = Set.of("connection", "content-length", "date", "server");
    private static final Set<String> REMAPPED_MAPPED = Set.of("authorization", "content-md5", "expect", "host",
            "max-forwards", "proxy-authenticate", "trailer", "upgrade", "user-agent", "www-authenticate");
    private static final Set<String> DROPPED_BY_PROXY = Set.of("content-encoding", "via");
    private static final Map<String, String> SPELLING = Map.of("connection", "Connection", "content-length",
            "Content-Length", "date", "Date", "server", "Server");

    private ResponseHeaders() {}

    /** The name under which the client gets a header; null if it is dropped. */
    public static String clientName(String name, IntegrationType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("transfer-encoding")) {
            return null;
        }
        if (REMAPPED_ALWAYS.contains(lower)) {
            return REMAPPED + SPELLING.get(lower);
        }
        return switch (type) {
            case HTTP_PROXY -> DROPPED_BY_PROXY.contains(lower)
                    ? null
                    : lower.equals("x-amzn-requestid") ? "x-amzn-remapped-x-amzn-requestid" : name;
            case AWS, HTTP -> REMAPPED_MAPPED.contains(lower) ? REMAPPED + name : name;
            case MOCK, AWS_PROXY -> name;
        };
    }
}

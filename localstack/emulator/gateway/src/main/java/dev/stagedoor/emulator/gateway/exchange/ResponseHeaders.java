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
    /** A body that is really encoded keeps the header that says so: without it nobody could read it. */
    private static final Set<String> CODINGS = Set.of("gzip", "deflate", "br", "zstd");
    private static final Map<String, String> SPELLING = Map.of("connection", "Connection", "content-length",
            "Content-Length", "date", "Date", "server", "Server");

    private ResponseHeaders() {}

    /** The name under which the client gets a header; null if it is dropped. */
    public static String clientName(String name, String value, IntegrationType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("transfer-encoding")) {
            return null;
        }
        if (REMAPPED_ALWAYS.contains(lower)) {
            return REMAPPED + SPELLING.get(lower);
        }
        return switch (type) {
            case HTTP_PROXY -> proxied(name, lower, value);
            case AWS, HTTP -> REMAPPED_MAPPED.contains(lower) ? REMAPPED + name : name;
            case MOCK, AWS_PROXY -> name;
        };
    }

    private static String proxied(String name, String lower, String value) {
        return switch (lower) {
            case "via" -> null;
            case "content-encoding" -> CODINGS.contains(value.toLowerCase(Locale.ROOT)) ? name : null;
            case "x-amzn-requestid" -> "x-amzn-remapped-x-amzn-requestid";
            default -> name;
        };
    }
}

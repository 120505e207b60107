package dev.stagedoor.emulator.gateway.exchange;

import java.util.Locale;
import java.util.Set;

/**
 * Headers of a request that are dropped when it enters: neither mappings nor back ends see them. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">known issues</a>.
 */
final class EntryHeaders {

    private static final Set<String> DROPPED = Set.of("", "connection", "content-length", "content-md5", "expect",
            "max-forwards", "proxy-authenticate", "server", "te", "transfer-encoding", "trailer", "upgrade",
            "www-authenticate");

    private EntryHeaders() {}

    static boolean visible(String name, String value) {
        return !DROPPED.contains(name.toLowerCase(Locale.ROOT))
                && !(name.equalsIgnoreCase("authorization") && value.startsWith("AWS4-"));
    }
}

package dev.stagedoor.emulator.gateway.explain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What no explanation shows: whatever would let its reader act as somebody else. */
final class Redaction {

    private static final String HIDDEN = "(redacted)";
    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "x-api-key", "cookie",
            "set-cookie", "x-amz-security-token");
    private static final Pattern QUERY = Pattern.compile(
            "((?:^|&)(?:X-Amz-Signature|X-Amz-Security-Token|X-Amz-Credential|[^=&]*(?:token|password|secret|api[-_]?key)[^=&]*)=)[^&]*",
            Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    static String header(String name, String value) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? HIDDEN : value;
    }

    static String query(String raw) {
        return QUERY.matcher(raw).replaceAll("$1" + HIDDEN);
    }
}

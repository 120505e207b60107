package dev.stagedoor.emulator.gateway.exchange;

import java.util.Locale;
import java.util.Set;

/** Which headers may be set, and with what. */
public final class HeaderRules {

    private static final Set<String> NEVER_MAPPED = Set.of("content-length", "transfer-encoding", "x-amzn-trace-id",
            "x-amzn-apigateway-api-id");
    private static final Set<String> NEVER_MAPPED_FOR_AWS = Set.of("authorization", "connection", "expect",
            "proxy-authenticate", "te");

    private HeaderRules() {}

    /**
     * True for a header that no mapping or override may set towards a back end: AWS answers 500 (recorded).
     *
     * @param aws whether the integration is AWS or AWS_PROXY
     */
    public static boolean illegalForBackEnd(String name, boolean aws) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NEVER_MAPPED.contains(lower) || aws && NEVER_MAPPED_FOR_AWS.contains(lower);
    }

    /** True if the text can be a header's value: a line break in it would begin another header. */
    public static boolean validValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** True if the text can be a header's name. */
    public static boolean validName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7f || "()<>@,;:\\\"/[]?={}".indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}

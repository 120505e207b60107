package dev.stagedoor.emulator.gateway.executionlog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Texts of an execution log: maps as Java prints them, what would let a reader act as somebody else in asterisks. */
final class EventText {

    /** See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">known issues</a>. */
    static final int MAX_BYTES = 1024;

    private static final String TRUNCATED = " [TRUNCATED]";
    /** Of a secret so many characters stay, to tell it from others. */
    private static final int SHOWN = 6;
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "x-api-key",
            "x-amz-security-token", "cookie", "set-cookie", "x-amz-signature", "x-amz-credential");

    private EventText() {}

    /** At most {@value #MAX_BYTES} bytes in UTF-8, and then a word that says so. */
    static String cut(String text) {
        if (text.length() * 3 <= MAX_BYTES) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return text;
        }
        int end = MAX_BYTES;
        while ((bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + TRUNCATED;
    }

    /** No more of a body than a line can show. */
    static String of(Buffer body) {
        // Twice, so that a character that is cut in two here is cut off there.
        return body.length() <= 2 * MAX_BYTES
                ? body.toString(StandardCharsets.UTF_8)
                : body.getString(0, 2 * MAX_BYTES, StandardCharsets.UTF_8.name());
    }

    static String of(Map<String, String> values) {
        StringBuilder text = new StringBuilder("{");
        values.forEach((name, value) -> entry(text, name, value));
        return text.append('}').toString();
    }

    /** @param hidden lower case names of headers that are not shown */
    static String of(MultiMap headers, Set<String> hidden) {
        StringBuilder text = new StringBuilder("{");
        headers.forEach((name, value) -> {
            if (!hidden.contains(name.toLowerCase(Locale.ROOT))) {
                entry(text, name, value);
            }
        });
        return text.append('}').toString();
    }

    static String masked(String secret) {
        int hidden = secret.length() <= 2 * SHOWN ? secret.length() : secret.length() - SHOWN;
        return "*".repeat(hidden) + secret.substring(hidden);
    }

    private static void entry(StringBuilder text, String name, String value) {
        if (text.length() > 1) {
            text.append(", ");
        }
        text.append(name).append('=');
        if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
            text.append(masked(value));
        } else {
            text.append(value);
        }
    }
}

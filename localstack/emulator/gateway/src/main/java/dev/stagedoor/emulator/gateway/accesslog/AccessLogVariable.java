package dev.stagedoor.emulator.gateway.accesslog;

import java.util.function.Function;

import dev.stagedoor.emulator.gateway.exchange.Exchange;

/**
 * A {@code $context} variable of an access log.
 *
 * @param value null: there is none, which the log shows as {@code -}
 * @param verbatim true for what is quoted already ({@code error.messageString})
 */
record AccessLogVariable(Function<Exchange, Object> value, boolean verbatim) {

    void appendTo(StringBuilder line, Exchange exchange) {
        Object found = value.apply(exchange);
        if (found == null) {
            line.append('-');
        } else if (verbatim || found instanceof Number) {
            line.append(found);
        } else {
            escape(found.toString(), line);
        }
    }

    /** As within JSON's quotes: no client begins a line of its own, or ends a value that the format puts in quotes. */
    private static void escape(String text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029') {
                line.append("\\u").append(String.format("%04x", (int) c));
            } else {
                line.append(c);
            }
        }
    }
}

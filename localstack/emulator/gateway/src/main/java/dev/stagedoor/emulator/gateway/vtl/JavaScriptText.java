package dev.stagedoor.emulator.gateway.vtl;

import java.util.Locale;

/** The escapes of Commons Lang 2's {@code StringEscapeUtils.escapeJavaScript}, on which the AWS function is modelled. */
final class JavaScriptText {

    private JavaScriptText() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\'', '\\', '/' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20 || c > 0x7f) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}

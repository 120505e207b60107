package dev.stagedoor.emulator.gateway.compile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as URLs have it. */
public final class PercentCoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    /** True if every percent sign begins a valid escape. */
    public static boolean valid(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 3)) {
            if (i + 2 >= text.length() || digit(text, i + 1) < 0 || digit(text, i + 2) < 0) {
                return false;
            }
        }
        return true;
    }

    /** True if a segment of the path is {@code .} or {@code ..}, encoded or not: behind a proxy it would climb. */
    public static boolean climbs(String path) {
        if (path.indexOf("/.") < 0 && path.indexOf("/%2") < 0) {
            return false;
        }
        for (String segment : path.split("/")) {
            String text = decode(segment);
            if (text.equals(".") || text.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** Decodes a path segment; a plus stays one. What is no valid escape stays as it is. */
    public static String decode(String text) {
        return text.indexOf('%') < 0 ? text : decode(text, false);
    }

    /** Decodes a part of a query string: a plus is a space. */
    public static String decodeQuery(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decode(text, true);
    }

    private static String decode(String text, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int c = raw[i];
            if (c == '%' && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                bytes.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Encodes what may not stand in a URL as it is.
     *
     * @param safe the characters beside letters, digits and {@code -._~} that stay
     * @param keepEscapes whether valid escapes in the text are escapes already
     */
    public static String encode(String text, String safe, boolean keepEscapes) {
        StringBuilder out = null;
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int c = raw[i] & 0xff;
            boolean stays = unreserved(c) || c < 0x80 && safe.indexOf(c) >= 0 || c == '%' && keepEscapes
                    && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0;
            if (!stays && out == null) {
                out = new StringBuilder(raw.length + 16).append(new String(raw, 0, i, StandardCharsets.UTF_8));
            }
            if (out != null) {
                if (stays) {
                    out.append((char) c);
                } else {
                    out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean unreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_'
                || c == '~';
    }

    private static int digit(String text, int index) {
        return Character.digit(text.charAt(index), 16);
    }

    private static int hex(int c) {
        return Character.digit(c, 16);
    }
}

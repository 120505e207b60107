package dev.stagedoor.emulator.core.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Percent-encoding, strict: a broken escape or broken UTF-8 is an error, never a replacement character. */
public final class UrlCoding {

    private static final int MAX_PARAMETERS = 10_000;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private UrlCoding() {}

    /** A name with its value, decoded. A name without an equal sign has an empty value. */
    public record Parameter(String name, String value) {}

    /**
     * @throws IllegalArgumentException if the text is not percent-encoded UTF-8
     */
    public static String decodePath(String text) {
        return decode(text, false);
    }

    /**
     * The parameters of a query or of a form, in their order.
     *
     * @throws IllegalArgumentException if a name or a value is not percent-encoded UTF-8, or if there are more than 10,000
     */
    public static List<Parameter> decodeForm(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (parameters.size() == MAX_PARAMETERS) {
                throw new IllegalArgumentException("More than " + MAX_PARAMETERS + " parameters");
            }
            if (end > start) {
                int equal = text.indexOf('=', start);
                boolean named = equal >= 0 && equal < end;
                parameters.add(new Parameter(decode(text.substring(start, named ? equal : end), true),
                        named ? decode(text.substring(equal + 1, end), true) : ""));
            }
            start = end + 1;
        }
        return parameters;
    }

    /** The parameters of a call that has a query beside its form: AWS reads both. Otherwise as {@link #decodeForm(String)}. */
    public static List<Parameter> decodeForm(String query, String form) {
        return decodeForm(query.isEmpty() ? form : query + '&' + form);
    }

    /** RFC 3986: everything but letters, digits and {@code - _ . ~} is escaped, as SigV4 wants it. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '.'
                || b == '~';
    }

    private static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0)) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                if (i + 2 >= raw.length) {
                    throw new IllegalArgumentException("An escape is cut short: " + text);
                }
                decoded[length++] = (byte) (digit(raw[++i], text) << 4 | digit(raw[++i], text));
            } else {
                decoded[length++] = plusIsSpace && raw[i] == '+' ? (byte) ' ' : raw[i];
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8: " + text, e);
        }
    }

    private static int digit(byte b, String text) {
        int digit = Character.digit((char) b, 16);
        if (digit < 0) {
            throw new IllegalArgumentException("Not an escape: " + text);
        }
        return digit;
    }
}

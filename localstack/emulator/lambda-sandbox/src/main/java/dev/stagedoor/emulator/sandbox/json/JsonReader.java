package dev.stagedoor.emulator.sandbox.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text to {@code Map}, {@code List}, {@code String}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code Double},
 * {@code Boolean} and null: the types that a handler of {@code Object} gets on AWS too.
 */
public final class JsonReader {

    private static final int MAX_DEPTH = 500;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws JsonException if the text is not exactly one JSON value */
    public static Object parse(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Object value() {
        skipSpace();
        switch (peek()) {
            case '{' :
                return object();
            case '[' :
                return array();
            case '"' :
                return string();
            case 't' :
                return word("true", Boolean.TRUE);
            case 'f' :
                return word("false", Boolean.FALSE);
            case 'n' :
                return word("null", null);
            default :
                return number();
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
                skipSpace();
            }
            String name = string();
            skipSpace();
            take(':');
            members.put(name, value());
            skipSpace();
        }
        leave();
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        enter();
        while (peek() != ']') {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value());
            skipSpace();
        }
        leave();
        return items;
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new JsonException("JSON is nested more than " + MAX_DEPTH + " levels deep");
        }
        at++;
        skipSpace();
    }

    private void leave() {
        depth--;
        at++;
    }

    private String string() {
        take('"');
        int start = at;
        int end = at;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            at = end + 1;
            return text.substring(start, end);
        }
        StringBuilder builder = new StringBuilder(text.substring(start, end));
        at = end;
        while (peek() != '"') {
            char c = text.charAt(at++);
            builder.append(c == '\\' ? escape() : c);
        }
        at++;
        return builder.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        switch (c) {
            case 'n' :
                return '\n';
            case 't' :
                return '\t';
            case 'r' :
                return '\r';
            case 'b' :
                return '\b';
            case 'f' :
                return '\f';
            case '"', '\\', '/' :
                return c;
            case 'u' :
                return unicode();
            default :
                at--;
                throw unexpected();
        }
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw unexpected();
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw unexpected();
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private Object number() {
        int start = at;
        boolean whole = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' || c == 'e' || c == 'E') {
                whole = false;
            } else if (!(c >= '0' && c <= '9' || c == '-' || c == '+')) {
                break;
            }
            at++;
        }
        String number = text.substring(start, at);
        try {
            return whole ? whole(number) : (Object) Double.valueOf(number);
        } catch (NumberFormatException e) {
            at = start;
            throw unexpected();
        }
    }

    private static Object whole(String number) {
        if (number.length() > 18) {
            BigInteger big = new BigInteger(number);
            return big.bitLength() < 64 ? (Object) big.longValue() : big;
        }
        long value = Long.parseLong(number);
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private void take(char c) {
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new JsonException("JSON ends too early");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonException unexpected() {
        return new JsonException(at < text.length()
                ? "Unexpected character '" + text.charAt(at) + "' at position " + at + " of the JSON"
                : "JSON ends too early");
    }
}

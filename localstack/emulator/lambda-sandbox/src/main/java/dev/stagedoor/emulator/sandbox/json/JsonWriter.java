package dev.stagedoor.emulator.sandbox.json;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Values to JSON text: maps, collections, arrays, texts, numbers, enums, records and beans. Nulls are written. */
public final class JsonWriter {

    private static final int MAX_DEPTH = 500;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(256);
    private int depth;

    private JsonWriter() {}

    /** @throws JsonException if a value cannot be written, or refers to itself */
    public static String write(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.text.toString();
    }

    private void value(Object value) {
        if (++depth > MAX_DEPTH) {
            throw new JsonException("A result is nested more than " + MAX_DEPTH + " levels deep, or refers to itself");
        }
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof CharSequence || value instanceof Character) {
            string(value.toString());
        } else if (value instanceof Enum<?> constant) {
            string(constant.name());
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Iterable<?> items) {
            items(items);
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof byte[] bytes) {
            string(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            string(Base64.getEncoder().encodeToString(bytes));
        } else if (value.getClass().isArray()) {
            array(value);
        } else {
            bean(value);
        }
        depth--;
    }

    private void number(Number number) {
        if (number instanceof Double && !Double.isFinite(number.doubleValue())
                || number instanceof Float && !Float.isFinite(number.floatValue())) {
            string(number.toString());
        } else {
            text.append(number);
        }
    }

    private void map(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            string(String.valueOf(entry.getKey()));
            text.append(':');
            value(entry.getValue());
            separator = ',';
        }
        text.append(separator == '{' ? "{}" : "}");
    }

    private void items(Iterable<?> items) {
        char separator = '[';
        for (Object item : items) {
            text.append(separator);
            value(item);
            separator = ',';
        }
        text.append(separator == '[' ? "[]" : "]");
    }

    private void array(Object array) {
        text.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            text.append(i == 0 ? "" : ",");
            value(Array.get(array, i));
        }
        text.append(']');
    }

    private void bean(Object bean) {
        char separator = '{';
        for (Property property : Property.of(bean.getClass())) {
            if (property.isReadable()) {
                text.append(separator);
                string(property.name());
                text.append(':');
                value(property.read(bean));
                separator = ',';
            }
        }
        text.append(separator == '{' ? "{}" : "}");
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ') {
                text.append(c);
            } else {
                int known = "\n\r\t\b\f".indexOf(c);
                if (known >= 0) {
                    text.append('\\').append("nrtbf".charAt(known));
                } else {
                    text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                }
            }
        }
        text.append('"');
    }
}

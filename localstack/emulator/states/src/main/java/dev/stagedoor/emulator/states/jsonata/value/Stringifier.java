package dev.stagedoor.emulator.states.jsonata.value;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes values as JSON text, as JSONata's {@code $string} does. */
public final class Stringifier {

    private static final int MAXIMUM_DEPTH = 1000;
    private static final int MAXIMUM_IN_MESSAGES = 10_000;

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private final long limit;

    private Stringifier(boolean pretty, long limit) {
        this.pretty = pretty;
        this.limit = limit;
    }

    /**
     * The value as a string: strings as they are, functions as nothing, anything else as JSON.
     *
     * @throws EvaluationLimitException if the text would be too long
     */
    public static String string(Object value, boolean pretty, Evaluation evaluation) {
        if (value instanceof String text) {
            return text;
        } else if (Values.isFunction(value)) {
            return "";
        } else if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
            throw new JsonataException("D3001").with("value", value);
        }
        Stringifier stringifier = new Stringifier(pretty, evaluation.limits().bytes());
        stringifier.write(value, 0);
        evaluation.reserve(stringifier.text.length());
        return stringifier.text.toString();
    }

    /** The value as JSON, for a message; a long one is cut. */
    static String json(Object value) {
        if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
            return "null";
        }
        Stringifier stringifier = new Stringifier(false, MAXIMUM_IN_MESSAGES);
        try {
            stringifier.write(value, 0);
        } catch (EvaluationLimitException | JsonataException e) {
            return stringifier.text + "...";
        }
        return stringifier.text.toString();
    }

    private void write(Object value, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw EvaluationLimitException.depth();
        } else if (text.length() > limit) {
            throw EvaluationLimitException.memory();
        }
        if (value == null || value == Values.NULL) {
            text.append("null");
        } else if (value instanceof String string) {
            quote(string);
        } else if (value instanceof Number number) {
            text.append(Values.isNumber(number) ? Numbers.text(number) : "null");
        } else if (value instanceof List<?> list) {
            writeArray(list, depth);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map, depth);
        } else if (Values.isFunction(value)) {
            text.append("\"\"");
        } else {
            text.append(value);
        }
    }

    private void writeArray(List<?> list, int depth) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            separate(i == 0, depth + 1);
            write(list.get(i), depth + 1);
        }
        close(list.isEmpty(), depth, ']');
    }

    private void writeObject(Map<?, ?> map, int depth) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
        for (boolean first = true; members.hasNext(); first = false) {
            Map.Entry<?, ?> member = members.next();
            separate(first, depth + 1);
            quote((String) member.getKey());
            text.append(pretty ? ": " : ":");
            write(member.getValue(), depth + 1);
        }
        close(map.isEmpty(), depth, '}');
    }

    private void separate(boolean first, int depth) {
        if (!first) {
            text.append(',');
        }
        if (pretty) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void close(boolean empty, int depth, char bracket) {
        if (pretty && !empty) {
            text.append('\n').append("  ".repeat(depth));
        }
        text.append(bracket);
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}

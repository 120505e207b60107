package dev.stagedoor.emulator.states.jsonata.syntax;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Reads a string literal, whose escapes are those of JSON. */
final class StringReader {

    private final String text;
    private int position;

    /** @param position where the opening quote stands */
    StringReader(String text, int position) {
        this.text = text;
        this.position = position;
    }

    int position() {
        return position;
    }

    String read() {
        char quote = text.charAt(position++);
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == quote) {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw new JsonataException("S0101");
    }

    private char escaped() {
        if (position == text.length()) {
            throw new JsonataException("S0103").with("token", "");
        }
        char c = text.charAt(position++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw new JsonataException("S0103").with("token", String.valueOf(c));
        };
    }

    private char codeUnit() {
        int end = position + 4;
        if (end > text.length() || !text.substring(position, end).matches("[0-9a-fA-F]{4}")) {
            throw new JsonataException("S0104");
        }
        char unit = (char) Integer.parseInt(text.substring(position, end), 16);
        position = end;
        return unit;
    }
}

package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a delimited text in UTF-8; empty lines are none.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvRows {

    private static final int LONGEST = 8 * 1024 * 1024;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private final char[] buffer = new char[32 * 1024];
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private int position;
    private int filled;
    private int next;
    private int row;
    private int characters;

    CsvRows(InputStream content, char delimiter) throws IOException {
        this.text = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
        this.delimiter = delimiter;
        this.next = read();
        if (next == BYTE_ORDER_MARK) {
            next = read();
        }
    }

    /**
     * The next row; null after the last.
     *
     * @param most of its fields that are wanted
     */
    List<String> next(int most) throws IOException {
        while (next == '\n' || next == '\r') {
            next = read();
        }
        if (next == END) {
            return null;
        }
        row++;
        characters = 0;
        List<String> fields = new ArrayList<>();
        field(fields, most);
        while (next == delimiter) {
            advance();
            field(fields, most);
        }
        return fields;
    }

    /** How long the row that was read last is, in characters. */
    int characters() {
        return characters;
    }

    private void field(List<String> fields, int most) throws IOException {
        field.setLength(0);
        if (next == '"') {
            quoted();
        } else {
            while (!atEnd()) {
                keep();
            }
        }
        if (fields.size() < most) {
            fields.add(field.toString());
        }
    }

    private void quoted() throws IOException {
        advance();
        while (true) {
            if (next == END) {
                throw new ItemReaderException("Row " + row + " ends within quotes.");
            }
            if (next != '"') {
                keep();
                continue;
            }
            advance();
            if (next != '"') {
                break;
            }
            keep(); // two quotes stand for one
        }
        if (!atEnd()) {
            throw new ItemReaderException("Row " + row + " has text after the quotes of a field.");
        }
    }

    private boolean atEnd() {
        return next == delimiter || next == '\n' || next == '\r' || next == END;
    }

    private void keep() throws IOException {
        field.append((char) next);
        advance();
    }

    private void advance() throws IOException {
        if (++characters > LONGEST) {
            throw new ItemReaderException("Row " + row + " is longer than " + LONGEST + " characters.");
        }
        next = read();
    }

    private int read() throws IOException {
        if (position == filled) {
            position = 0;
            filled = text.read(buffer);
        }
        return filled > 0 ? buffer[position++] : END;
    }
}

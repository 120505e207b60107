package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a content that have anything in them, none longer than a bound. */
final class Lines {

    private static final int LONGEST = 8 * 1024 * 1024;

    private final InputStream content;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private int number;

    Lines(InputStream content) {
        this.content = content;
    }

    /** The next one, without its end; null after the last. */
    byte[] next() throws IOException {
        number++;
        if (!skipBlank()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - position > LONGEST) {
                throw new ItemReaderException("Line " + number + " is longer than " + LONGEST + " bytes.");
            }
            line.write(buffer, position, end - position);
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        return line.toByteArray();
    }

    /** To the first byte that is no space; whether there is one. */
    private boolean skipBlank() throws IOException {
        while (fill()) {
            for (; position < filled; position++) {
                byte next = buffer[position];
                if (next == '\n') {
                    number++;
                } else if (next != ' ' && next != '\t' && next != '\r') {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, content.read(buffer));
        }
        return filled > 0;
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }
}

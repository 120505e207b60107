package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a content, none of them longer than a bound. */
final class Lines {

    private static final int LONGEST = 8 * 1024 * 1024;

    private final InputStream content;
    private int number;

    Lines(InputStream content) {
        this.content = new BufferedInputStream(content);
    }

    /** The next one without its end; null after the last. */
    byte[] next() throws IOException {
        int next = content.read();
        if (next < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; next >= 0 && next != '\n'; next = content.read()) {
            if (line.size() == LONGEST) {
                throw new ItemReaderException("Line " + number + " is longer than " + LONGEST + " bytes.");
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }
}

package dev.stagedoor.emulator.lambda.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of bytes. A line of more than 256 KB comes in pieces, as in CloudWatch Logs. */
final class OutputLines {

    private static final int MAX_LINE = 256 * 1024;

    private final ByteArrayOutputStream open = new ByteArrayOutputStream(256);

    /** The lines that are complete with these bytes. */
    List<String> add(byte[] bytes, int length) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                open.write(bytes, start, i - start);
                lines.add(take());
                start = i + 1;
            }
        }
        open.write(bytes, start, length - start);
        if (open.size() >= MAX_LINE) {
            lines.add(take());
        }
        return lines;
    }

    /** What was never ended by a line feed. */
    List<String> rest() {
        return open.size() == 0 ? List.of() : List.of(take());
    }

    private String take() {
        String line = open.toString(StandardCharsets.UTF_8);
        open.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}

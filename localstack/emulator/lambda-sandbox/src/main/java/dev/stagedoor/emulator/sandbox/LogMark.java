package dev.stagedoor.emulator.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Marks in the output where the log of an event ends. Output and answers reach the emulator on two ways; without the mark it
 * could not tell which lines belong to which event. A line is {@code SOH secret SPACE event SPACE megabytes LF}.
 */
final class LogMark {

    private static final Path STATUS = Path.of("/proc/self/status");

    private final OutputStream output;
    private final String prefix;

    LogMark(OutputStream output, String secret) {
        this.output = output;
        this.prefix = (char) 1 + secret + ' ';
    }

    void set(String event) throws IOException {
        System.out.flush();
        System.err.flush();
        String line = prefix + event + ' ' + megabytes() + '\n';
        output.write(line.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** The most that this process ever held in memory, where the system tells; else the heap. */
    private static long megabytes() {
        try {
            List<String> lines = Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1);
            for (String line : lines) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.substring(6, line.length() - 2).strip()) >> 10;
                }
            }
        } catch (IOException e) {
            // Not Linux: below.
        }
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}

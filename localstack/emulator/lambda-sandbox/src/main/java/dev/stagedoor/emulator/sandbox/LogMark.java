package dev.stagedoor.emulator.sandbox;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Marks in the output where the log of an event ends. Output and answers reach the emulator on two ways; without the mark it
 * could not tell which lines belong to which event. A line is {@code SOH secret SPACE event SPACE megabytes LF}.
 */
final class LogMark {

    private final OutputStream output;
    private final String prefix;
    private final byte[] buffer = new byte[4096];

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
    private long megabytes() {
        try (InputStream status = new FileInputStream("/proc/self/status")) {
            int length = status.readNBytes(buffer, 0, buffer.length);
            long kilobytes = number(new String(buffer, 0, length, StandardCharsets.ISO_8859_1), "VmHWM:");
            return kilobytes >> 10;
        } catch (IOException e) {
            // Not Linux.
            return Runtime.getRuntime().totalMemory() >> 20;
        }
    }

    /** The number behind a label. */
    private static long number(String text, String label) throws IOException {
        int at = text.indexOf(label);
        if (at < 0) {
            throw new IOException("No " + label);
        }
        long number = 0;
        for (int i = at + label.length(); i < text.length() && text.charAt(i) != 'k'; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            number = digit < 0 ? number : number * 10 + digit;
        }
        return number;
    }
}

package dev.stagedoor.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Resident memory of a process, as {@code ps} says on Linux and macOS. */
public final class Memory {

    private Memory() {}

    /** In MB (2^20 bytes). */
    public static double residentMegabytes(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (kilobytes.isEmpty()) {
            throw new IOException("No process " + pid);
        }
        return Double.parseDouble(kilobytes) / 1024;
    }
}

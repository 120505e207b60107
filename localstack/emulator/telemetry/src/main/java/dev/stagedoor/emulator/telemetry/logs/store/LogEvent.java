package dev.stagedoor.emulator.telemetry.logs.store;

import java.nio.charset.StandardCharsets;

/**
 * One line of a log.
 *
 * @param ingestionTime epoch milliseconds of its arrival
 * @param bytes what it counts against the limits: the UTF-8 length and AWS's 26 bytes of overhead
 */
public record LogEvent(EventKey key, String stream, String message, long ingestionTime, long bytes) {

    /** What AWS adds to the message when it counts an event. */
    public static final int OVERHEAD = 26;

    /** UTF-8 length of a message and the overhead. */
    public static long size(String message) {
        return message.getBytes(StandardCharsets.UTF_8).length + (long) OVERHEAD;
    }
}

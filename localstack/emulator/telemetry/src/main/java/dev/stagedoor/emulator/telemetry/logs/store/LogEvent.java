package dev.stagedoor.emulator.telemetry.logs.store;

/**
 * One line of a log.
 *
 * @param ingestionTime epoch milliseconds of its arrival
 * @param bytes what it counts against the limits: the UTF-8 length and AWS's 26 bytes of overhead
 */
public record LogEvent(EventKey key, String stream, String message, long ingestionTime, long bytes) {

    /** What AWS adds to the message when it counts an event. */
    public static final int OVERHEAD = 26;

    /** @param length of the message in UTF-8 */
    public static long size(int length) {
        return length + (long) OVERHEAD;
    }
}

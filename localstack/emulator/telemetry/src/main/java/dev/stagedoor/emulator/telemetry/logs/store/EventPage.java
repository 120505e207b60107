package dev.stagedoor.emulator.telemetry.logs.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Events one behind the other, as bytes: text, time and arrival, no object for each. The oldest can be dropped; a page of which all are
 * can be used again. Not thread-safe.
 */
final class EventPage {

    /** A page holds so many bytes, or one event that is larger. */
    static final int SIZE = 16 * 1024;

    /** Where an event's numbers are, from its first byte; the message is behind them. */
    private static final int TIMESTAMP = 0;
    private static final int SEQUENCE = 8;
    private static final int INGESTION = 16;
    private static final int STREAM = 24;
    private static final int LENGTH = 28;
    private static final int MESSAGE = 32;

    private final ByteBuffer bytes;
    private int first;
    private int end;
    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;

    private EventPage(int size) {
        bytes = ByteBuffer.allocate(size);
    }

    /** A page for an event of so many bytes, and for others where it is not a large one. */
    static EventPage forMessage(int length) {
        return new EventPage(Math.max(SIZE, MESSAGE + length));
    }

    boolean hasRoomFor(int length) {
        return bytes.capacity() - end >= MESSAGE + length;
    }

    boolean isEmpty() {
        return first == end;
    }

    /** Forgets what is left of its events; false if the page is not worth keeping for others. */
    boolean clear() {
        first = 0;
        end = 0;
        oldest = Long.MAX_VALUE;
        newest = Long.MIN_VALUE;
        return bytes.capacity() == SIZE;
    }

    /** @param message in UTF-8; there must be room for it */
    void add(EventKey key, long ingestionTime, int stream, byte[] message) {
        bytes.putLong(end + TIMESTAMP, key.timestamp()).putLong(end + SEQUENCE, key.sequence())
                .putLong(end + INGESTION, ingestionTime).putInt(end + STREAM, stream)
                .putInt(end + LENGTH, message.length).put(end + MESSAGE, message);
        end += MESSAGE + message.length;
        oldest = Math.min(oldest, key.timestamp());
        newest = Math.max(newest, key.timestamp());
    }

    /** Where the oldest event is; the end if there is none. */
    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /** Where the event behind this one is. */
    int next(int at) {
        return at + MESSAGE + length(at);
    }

    void dropFirst() {
        first = next(first);
    }

    /** False if no event of this page can be in the range. */
    boolean mayHave(EventKey from, EventKey to) {
        return (from == null || newest >= from.timestamp()) && (to == null || oldest <= to.timestamp());
    }

    EventKey key(int at) {
        return new EventKey(timestamp(at), bytes.getLong(at + SEQUENCE));
    }

    long timestamp(int at) {
        return bytes.getLong(at + TIMESTAMP);
    }

    int stream(int at) {
        return bytes.getInt(at + STREAM);
    }

    int length(int at) {
        return bytes.getInt(at + LENGTH);
    }

    LogEvent event(int at, String stream) {
        return new LogEvent(key(at), stream,
                new String(bytes.array(), at + MESSAGE, length(at), StandardCharsets.UTF_8),
                bytes.getLong(at + INGESTION), LogEvent.size(length(at)));
    }

    /** The event as it is, for another page. */
    void copyTo(EventPage other, int at) {
        int size = next(at) - at;
        other.bytes.put(other.end, bytes, at, size);
        other.end += size;
        other.oldest = Math.min(other.oldest, timestamp(at));
        other.newest = Math.max(other.newest, timestamp(at));
    }
}

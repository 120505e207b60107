package dev.stagedoor.emulator.telemetry.logs.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.telemetry.logs.error.ResourceAlreadyExistsException;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceNotFoundException;

/** A log group with its streams and events. Guarded by {@link LogStore}. */
public final class LogGroup {

    private static final long DAY = 86_400_000L;

    private final String name;
    private final long created;
    private final NavigableMap<String, LogStream> streams = new TreeMap<>();
    private final NavigableMap<EventKey, LogEvent> events = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private Integer retentionDays;
    private long bytes;

    LogGroup(String name, long created) {
        this.name = name;
        this.created = created;
    }

    public String name() {
        return name;
    }

    public long created() {
        return created;
    }

    public long bytes() {
        return bytes;
    }

    /** Days after which an event goes, or empty: never. */
    public Optional<Integer> retentionDays() {
        return Optional.ofNullable(retentionDays);
    }

    void retain(Integer days) {
        retentionDays = days;
    }

    Map<String, String> tags() {
        return tags;
    }

    NavigableMap<String, LogStream> streams() {
        return streams;
    }

    NavigableMap<EventKey, LogEvent> events() {
        return events;
    }

    LogStream stream(String stream) {
        LogStream found = streams.get(stream);
        if (found == null) {
            throw new ResourceNotFoundException("The specified log stream does not exist.");
        }
        return found;
    }

    void createStream(String stream, long now, int bound) {
        if (streams.containsKey(stream)) {
            throw new ResourceAlreadyExistsException("The specified log stream already exists");
        }
        if (streams.size() >= bound) {
            streams.values().stream().min(Comparator.comparingLong(LogStream::touched))
                    .ifPresent(oldest -> deleteStream(oldest.name()));
        }
        streams.put(stream, LogStream.empty(stream, now));
    }

    void deleteStream(String stream) {
        stream(stream);
        streams.remove(stream);
        events.values().removeIf(event -> event.stream().equals(stream) && forget(event));
    }

    void add(List<LogEvent> batch, long now) {
        if (batch.isEmpty()) {
            return;
        }
        LogStream stream = stream(batch.get(0).stream());
        for (LogEvent event : batch) {
            events.put(event.key(), event);
            bytes += event.bytes();
        }
        streams.put(stream.name(), stream.wrote(batch.get(0).key().timestamp(),
                batch.get(batch.size() - 1).key().timestamp(), now));
    }

    /** The time before which an event is expired. */
    long oldestKept(long now) {
        return retentionDays == null ? Long.MIN_VALUE : now - retentionDays * DAY;
    }

    void expire(long now) {
        NavigableMap<EventKey, LogEvent> expired = events.headMap(EventKey.startOf(oldestKept(now)), false);
        expired.values().forEach(this::forget);
        expired.clear();
    }

    /** Forgets the oldest events until the group has at most that many bytes. */
    void shrinkTo(long bound) {
        while (bytes > bound && !events.isEmpty()) {
            forget(events.pollFirstEntry().getValue());
        }
    }

    private boolean forget(LogEvent event) {
        bytes -= event.bytes();
        return true;
    }
}

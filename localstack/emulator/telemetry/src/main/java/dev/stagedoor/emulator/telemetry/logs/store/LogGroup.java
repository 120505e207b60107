package dev.stagedoor.emulator.telemetry.logs.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.telemetry.logs.error.ResourceAlreadyExistsException;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceNotFoundException;

/** A log group with its streams and events. Guarded by {@link LogStore}. */
public final class LogGroup {

    private static final long DAY = 86_400_000L;

    private final String name;
    private final long created;
    private final NavigableMap<String, LogStream> streams = new TreeMap<>();
    private final Map<Integer, String> streamNames = new HashMap<>();
    private final EventRing events = new EventRing();
    private final Map<String, String> tags = new TreeMap<>();
    private Integer retentionDays;
    private int streamsEver;

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

    /** Of its events, as AWS counts. */
    public long bytes() {
        return events.bytes();
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
        LogStream made = LogStream.empty(stream, streamsEver++, now);
        streams.put(stream, made);
        streamNames.put(made.number(), stream);
    }

    void deleteStream(String stream) {
        LogStream gone = stream(stream);
        streams.remove(stream);
        streamNames.remove(gone.number());
        if (gone.lastIngestion() != null) {
            events.dropStream(gone.number());
        }
    }

    /**
     * Adds events, oldest first, to a stream that exists.
     *
     * @param sequence of the first of them
     * @param bound how many bytes the group may have; what was written first goes
     */
    void add(String name, List<LogStore.NewEvent> batch, long sequence, long now, long bound) {
        if (batch.isEmpty()) {
            return;
        }
        LogStream stream = stream(name);
        long next = sequence;
        for (LogStore.NewEvent event : batch) {
            // Before, so that the page which becomes free is the one that is needed.
            shrinkTo(bound - LogEvent.size(event.message().length));
            events.add(new EventKey(event.timestamp(), next++), now, stream.number(), event.message());
        }
        shrinkTo(bound);
        streams.put(name,
                stream.wrote(batch.get(0).timestamp(), batch.get(batch.size() - 1).timestamp(), now));
    }

    /** The time before which an event is expired. */
    long oldestKept(long now) {
        return retentionDays == null ? Long.MIN_VALUE : now - retentionDays * DAY;
    }

    void expire(long now) {
        long oldest = oldestKept(now);
        while (events.firstTimestamp() < oldest) {
            events.dropFirst();
        }
    }

    /** Forgets what was written first until the group has at most that many bytes. */
    void shrinkTo(long bound) {
        while (bytes() > bound && events.dropFirst()) {
            // One by one: an event is a few numbers.
        }
    }

    /** The events that a query asks for, oldest first. */
    List<LogEvent> read(EventQuery query, long now) {
        EventKey kept = EventKey.startOf(oldestKept(now));
        EventKey from = query.from() == null || query.from().compareTo(kept) < 0 ? kept : query.from();
        Set<Integer> asked = streams.values().stream().filter(stream -> query.streams().test(stream.name()))
                .map(LogStream::number).collect(Collectors.toSet());
        List<EventRing.Place> places = events.find(from, query.to(), asked::contains);
        if (query.backward()) {
            Collections.reverse(places);
        }
        List<LogEvent> found = new ArrayList<>();
        long size = 0;
        for (EventRing.Place place : places) {
            LogEvent event = place.event(streamNames.get(place.stream()));
            if (query.messages().test(event.message())) {
                size += event.bytes();
                if (found.size() == query.maxEvents() || !found.isEmpty() && size > query.maxBytes()) {
                    break;
                }
                found.add(event);
            }
        }
        if (query.backward()) {
            Collections.reverse(found);
        }
        return found;
    }
}

package dev.stagedoor.emulator.telemetry.logs.store;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.stagedoor.emulator.telemetry.logs.error.LimitExceededException;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceAlreadyExistsException;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceNotFoundException;

/** All log groups, in memory and bounded by {@link LogLimits}. Thread-safe: every method is one short critical section. */
public final class LogStore {

    private final Clock clock;
    private final LogLimits limits;
    private final NavigableMap<String, LogGroup> groups = new TreeMap<>();
    private long sequence;

    public LogStore(Clock clock, LogLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** An event as a writer gives it; the message in UTF-8. */
    public record NewEvent(long timestamp, byte[] message) {}

    public synchronized void createGroup(String name, Map<String, String> tags) {
        if (groups.containsKey(name)) {
            throw new ResourceAlreadyExistsException("The specified log group already exists");
        }
        if (groups.size() >= limits.groups()) {
            throw new LimitExceededException("Resource limit exceeded.");
        }
        LogGroup group = new LogGroup(name, clock.millis());
        group.tags().putAll(tags);
        groups.put(name, group);
    }

    public synchronized void deleteGroup(String name) {
        group(name);
        groups.remove(name);
    }

    /** Reads one group under the lock. */
    public synchronized <T> T read(String name, Function<LogGroup, T> reader) {
        return reader.apply(group(name));
    }

    /** What a reader makes of every group whose name comes after {@code after} (null: of all), in order of names. */
    public synchronized <T> List<T> readAll(String after, Function<LogGroup, T> reader) {
        return (after == null ? groups : groups.tailMap(after, false)).values().stream().map(reader).toList();
    }

    /** @param days null: events stay until the bounds push them out */
    public synchronized void retain(String name, Integer days) {
        LogGroup group = group(name);
        group.retain(days);
        group.expire(clock.millis());
    }

    public synchronized void createStream(String group, String stream) {
        group(group).createStream(stream, clock.millis(), limits.streamsPerGroup());
    }

    public synchronized void deleteStream(String group, String stream) {
        group(group).deleteStream(stream);
    }

    /** The streams whose name begins so, in order of names. */
    public synchronized List<LogStream> streams(String group, String prefix) {
        return group(group).streams().tailMap(prefix, true).values().stream()
                .takeWhile(stream -> stream.name().startsWith(prefix)).toList();
    }

    public synchronized LogStream stream(String group, String stream) {
        return group(group).stream(stream);
    }

    public synchronized Map<String, String> tags(String group) {
        return new TreeMap<>(group(group).tags());
    }

    public synchronized void tag(String group, Map<String, String> tags) {
        group(group).tags().putAll(tags);
    }

    public synchronized void untag(String group, List<String> keys) {
        group(group).tags().keySet().removeAll(keys);
    }

    /** The time before which the group keeps nothing. */
    public synchronized long oldestKept(String group) {
        return group(group).oldestKept(clock.millis());
    }

    /**
     * Adds events, oldest first, to a stream that exists; what was written first to the store goes until the bounds hold again.
     */
    public synchronized void write(String name, String stream, List<NewEvent> batch) {
        LogGroup group = group(name);
        group.stream(stream);
        long now = clock.millis();
        group.expire(now);
        group.add(stream, batch, sequence, now, limits.bytesPerGroup());
        sequence += batch.size();
        shrink();
    }

    /** The events that a query asks for, oldest first. */
    public synchronized List<LogEvent> events(String name, EventQuery query) {
        LogGroup group = group(name);
        long now = clock.millis();
        group.expire(now);
        return group.read(query, now);
    }

    private LogGroup group(String name) {
        LogGroup group = groups.get(name);
        if (group == null) {
            throw new ResourceNotFoundException("The specified log group does not exist.");
        }
        return group;
    }

    private void shrink() {
        long excess = groups.values().stream().mapToLong(LogGroup::bytes).sum() - limits.bytes();
        while (excess > 0) {
            LogGroup largest = Collections.max(groups.values(), Comparator.comparingLong(LogGroup::bytes));
            long before = largest.bytes();
            largest.shrinkTo(before - Math.min(before, excess));
            excess -= before - largest.bytes();
        }
    }
}

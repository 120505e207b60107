package dev.stagedoor.emulator.telemetry.metrics.store;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The data of one metric, by unit and time. Guarded by {@link MetricStore}. */
final class Series {

    private final Map<String, NavigableMap<Long, Distribution>> units = new TreeMap<>();
    private long lastWrite;

    long lastWrite() {
        return lastWrite;
    }

    /** @return by how many bytes it grew */
    long add(Datum datum, long now) {
        lastWrite = now;
        NavigableMap<Long, Distribution> data = units.computeIfAbsent(datum.unit(), unit -> new TreeMap<>());
        Distribution distribution = data.get(datum.start());
        long before = distribution == null ? 0 : distribution.bytes();
        if (distribution == null) {
            distribution = new Distribution();
            data.put(datum.start(), distribution);
        }
        datum.values().accept(distribution);
        return distribution.bytes() - before;
    }

    /** Forgets everything before that second; returns the bytes that are free now. */
    long forgetBefore(long second) {
        long freed = 0;
        for (NavigableMap<Long, Distribution> data : units.values()) {
            NavigableMap<Long, Distribution> old = data.headMap(second, false);
            freed += old.values().stream().mapToLong(Distribution::bytes).sum();
            old.clear();
        }
        return freed;
    }

    long bytes() {
        return units.values().stream().flatMap(data -> data.values().stream()).mapToLong(Distribution::bytes).sum();
    }

    /** The oldest second of which there is something; {@link Long#MAX_VALUE} if there is nothing. */
    long oldest() {
        return units.values().stream().filter(data -> !data.isEmpty()).mapToLong(NavigableMap::firstKey).min()
                .orElse(Long.MAX_VALUE);
    }

    /** The latest second of which there is something; {@link Long#MIN_VALUE} if there is nothing. */
    long latest() {
        return units.values().stream().filter(data -> !data.isEmpty()).mapToLong(NavigableMap::lastKey).max()
                .orElse(Long.MIN_VALUE);
    }

    /** Copies of what falls into each period, by unit and start of the period. */
    Map<String, NavigableMap<Long, Distribution>> read(String unit, TimeRange range) {
        Map<String, NavigableMap<Long, Distribution>> found = new TreeMap<>();
        units.forEach((name, data) -> {
            if (unit == null || unit.equals(name)) {
                NavigableMap<Long, Distribution> periods = new TreeMap<>();
                data.subMap(range.start(), true, range.end(), false).forEach((second, values) -> periods
                        .computeIfAbsent(range.periodOf(second), start -> new Distribution()).merge(values));
                if (!periods.isEmpty()) {
                    found.put(name, periods);
                }
            }
        });
        return found;
    }
}

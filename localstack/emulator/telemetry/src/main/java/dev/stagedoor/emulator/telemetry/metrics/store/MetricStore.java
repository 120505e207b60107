package dev.stagedoor.emulator.telemetry.metrics.store;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All metrics, in memory and bounded by {@link MetricLimits}. Data are kept by the minute, or by the second where they came so.
 * Thread-safe: every method is one short critical section.
 */
public final class MetricStore {

    /** As long as AWS keeps data by the minute. */
    private static final long KEPT_SECONDS = 15L * 24 * 3600;
    /** As long as AWS lists a metric that gets no data any more. */
    private static final long LISTED_SECONDS = 14L * 24 * 3600;

    private final Clock clock;
    private final MetricLimits limits;
    private final NavigableMap<MetricId, Series> metrics = new TreeMap<>();
    private long bytes;

    public MetricStore(Clock clock, MetricLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    public synchronized void put(List<Datum> data) {
        long now = clock.instant().getEpochSecond();
        for (Datum datum : data) {
            Series series = metrics.get(datum.metric());
            if (series == null) {
                series = create(datum.metric());
            }
            bytes += series.add(datum, now);
        }
        if (bytes > limits.bytes()) {
            makeRoom(now);
        }
    }

    private Series create(MetricId metric) {
        if (metrics.size() >= limits.metrics()) {
            metrics.entrySet().stream().min(Comparator.comparingLong(entry -> entry.getValue().lastWrite()))
                    .ifPresent(entry -> {
                        bytes -= entry.getValue().bytes();
                        metrics.remove(entry.getKey());
                    });
        }
        Series series = new Series();
        metrics.put(metric, series);
        return series;
    }

    private void makeRoom(long now) {
        forgetBefore(now - KEPT_SECONDS);
        while (bytes > limits.bytes()) {
            long oldest = metrics.values().stream().mapToLong(Series::oldest).min().orElse(now);
            long latest = metrics.values().stream().mapToLong(Series::latest).max().orElse(now);
            forgetBefore(oldest + Math.max(60, (latest - oldest) / 4));
        }
    }

    private void forgetBefore(long second) {
        metrics.values().forEach(series -> bytes -= series.forgetBefore(second));
        metrics.values().removeIf(series -> series.bytes() == 0);
    }

    /**
     * What was recorded of a metric.
     *
     * @param unit null: data of every unit
     * @return by unit, then by the start of the period; periods without data are not there
     */
    public synchronized Map<String, NavigableMap<Long, Distribution>> read(MetricId metric, String unit,
            TimeRange range) {
        Series series = metrics.get(metric);
        return series == null || range.start() >= range.end() ? Map.of() : series.read(unit, range);
    }

    /** As {@link #read}, the units together. */
    public NavigableMap<Long, Distribution> readTogether(MetricId metric, String unit, TimeRange range) {
        NavigableMap<Long, Distribution> together = new TreeMap<>();
        read(metric, unit, range).values().forEach(periods -> periods.forEach(
                (start, values) -> together.computeIfAbsent(start, s -> new Distribution()).merge(values)));
        return together;
    }

    /**
     * The metrics that are listed, in order.
     *
     * @param activeSeconds only those with data of the last so many seconds; null: of the last two weeks
     */
    public synchronized List<MetricId> list(Predicate<MetricId> wanted, Long activeSeconds) {
        long since = clock.instant().getEpochSecond() - (activeSeconds == null ? LISTED_SECONDS : activeSeconds);
        return metrics.entrySet().stream()
                .filter(entry -> entry.getValue().latest() >= since && wanted.test(entry.getKey()))
                .map(Map.Entry::getKey).toList();
    }
}

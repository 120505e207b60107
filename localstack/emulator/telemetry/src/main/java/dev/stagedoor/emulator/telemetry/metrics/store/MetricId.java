package dev.stagedoor.emulator.telemetry.metrics.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells one metric from another: another dimension, or another value of one, is another metric.
 *
 * @param dimensions by name
 */
public record MetricId(String namespace, String name, SortedMap<String, String> dimensions)
        implements
            Comparable<MetricId> {

    public MetricId {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    @Override
    public int compareTo(MetricId other) {
        int order = namespace.compareTo(other.namespace);
        order = order == 0 ? name.compareTo(other.name) : order;
        return order == 0 ? dimensions.toString().compareTo(other.dimensions.toString()) : order;
    }
}

package dev.stagedoor.emulator.telemetry.metrics.store;

import java.util.function.Consumer;

/**
 * Something to be recorded.
 *
 * @param second epoch seconds
 * @param unit of AWS's list, {@code None} included
 * @param highResolution whether it is kept by the second, not by the minute
 * @param values adds what was measured
 */
public record Datum(MetricId metric, long second, String unit, boolean highResolution,
        Consumer<Distribution> values) {

    /** The start of the period of the store that it falls into. */
    long start() {
        return highResolution ? second : Math.floorDiv(second, 60) * 60;
    }
}

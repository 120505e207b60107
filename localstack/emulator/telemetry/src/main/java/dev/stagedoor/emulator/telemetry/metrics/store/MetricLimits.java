package dev.stagedoor.emulator.telemetry.metrics.store;

/**
 * How much the emulator remembers. The oldest data go first, so a busy gateway cannot fill the memory.
 *
 * @param metrics how many different ones; beyond, the one that was written to least recently goes
 * @param bytes of all data together, as {@link Distribution#bytes()} counts them; beyond, the oldest quarter of the time goes
 */
public record MetricLimits(int metrics, long bytes) {

    public static final MetricLimits DEFAULT = new MetricLimits(2_000, 16L << 20);
}

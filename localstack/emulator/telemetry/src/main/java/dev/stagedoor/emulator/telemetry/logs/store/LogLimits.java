package dev.stagedoor.emulator.telemetry.logs.store;

/**
 * How much the emulator remembers. What was written first goes first, so a busy function cannot fill the memory.
 *
 * @param groups log groups; one more is refused
 * @param streamsPerGroup the stream that was written to least recently goes
 * @param bytesPerGroup counted as AWS counts: UTF-8 and 26 bytes an event
 * @param bytes of all groups together
 */
public record LogLimits(int groups, int streamsPerGroup, long bytesPerGroup, long bytes) {

    public static final LogLimits DEFAULT = new LogLimits(1_000, 1_000, 8L << 20, 32L << 20);
}

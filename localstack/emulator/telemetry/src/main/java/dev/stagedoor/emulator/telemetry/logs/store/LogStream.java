package dev.stagedoor.emulator.telemetry.logs.store;

/**
 * What is known of a stream beside its events. Immutable.
 *
 * @param firstEvent time of the oldest event ever written, or null
 * @param lastEvent time of the newest event ever written, or null
 * @param lastIngestion when something was last written, or null
 */
public record LogStream(String name, long created, Long firstEvent, Long lastEvent, Long lastIngestion) {

    static LogStream empty(String name, long now) {
        return new LogStream(name, now, null, null, null);
    }

    LogStream wrote(long first, long last, long now) {
        return new LogStream(name, created, firstEvent == null ? first : Math.min(firstEvent, first),
                lastEvent == null ? last : Math.max(lastEvent, last), now);
    }

    /** The time by which the emulator decides which stream is the oldest. */
    long touched() {
        return lastIngestion == null ? created : lastIngestion;
    }
}

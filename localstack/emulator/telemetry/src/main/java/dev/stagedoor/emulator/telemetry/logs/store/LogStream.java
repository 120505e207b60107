package dev.stagedoor.emulator.telemetry.logs.store;

/**
 * What is known of a stream beside its events. Immutable.
 *
 * @param number by which the group knows it; another stream of the same name has another one
 * @param firstEvent time of the oldest event ever written, or null
 * @param lastEvent time of the newest event ever written, or null
 * @param lastIngestion when something was last written, or null
 */
public record LogStream(String name, int number, long created, Long firstEvent, Long lastEvent, Long lastIngestion) {

    static LogStream empty(String name, int number, long now) {
        return new LogStream(name, number, now, null, null, null);
    }

    LogStream wrote(long first, long last, long now) {
        return new LogStream(name, number, created, firstEvent == null ? first : Math.min(firstEvent, first),
                lastEvent == null ? last : Math.max(lastEvent, last), now);
    }

    /** The time by which the emulator decides which stream is the oldest. */
    long touched() {
        return lastIngestion == null ? created : lastIngestion;
    }
}

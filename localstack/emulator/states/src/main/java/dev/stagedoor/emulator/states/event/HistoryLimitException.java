package dev.stagedoor.emulator.states.event;

/** An execution has as many events as AWS lets one have. */
public final class HistoryLimitException extends RuntimeException {

    HistoryLimitException(int limit) {
        super("The execution reached the maximum number of history events (" + limit + ").");
    }
}

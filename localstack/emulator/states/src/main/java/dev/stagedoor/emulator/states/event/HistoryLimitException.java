package dev.stagedoor.emulator.states.event;

/** There is no room for another event of an execution. */
public final class HistoryLimitException extends RuntimeException {

    private HistoryLimitException(String message) {
        super(message);
    }

    /** As many events as AWS lets an execution have. */
    static HistoryLimitException ofEvents(int limit) {
        return new HistoryLimitException("The execution reached the maximum number of history events (" + limit + ").");
    }

    /** As much memory as the emulator has for all histories. */
    static HistoryLimitException ofMemory(long bytes) {
        return new HistoryLimitException(
                "The histories of all executions take as much memory as the Stagedoor emulator has for them ("
                        + bytes / (1024 * 1024)
                        + " MB): stop some executions, or start the emulator with a larger heap.");
    }
}

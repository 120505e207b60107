package dev.stagedoor.seating.domain;

/** Nothing is played then, or it is not on sale. */
public final class UnknownPerformanceException extends SeatingException {

    private static final long serialVersionUID = 1L;

    UnknownPerformanceException(String performanceId) {
        super("There is no performance " + performanceId);
    }
}

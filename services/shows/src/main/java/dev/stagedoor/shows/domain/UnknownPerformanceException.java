package dev.stagedoor.shows.domain;

/** The show is not played then. */
public final class UnknownPerformanceException extends ProgrammeException {

    private static final long serialVersionUID = 1L;

    UnknownPerformanceException(String showId, String performanceId) {
        super("There is no performance " + cut(performanceId) + " of " + cut(showId));
    }
}

package dev.stagedoor.seating.domain;

/** The seating plan cannot be reached. */
public final class SeatingPlanUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SeatingPlanUnavailableException(Throwable cause) {
        super("The seating plan cannot be reached", cause);
    }
}

package dev.stagedoor.seating.domain;

/** A question without an answer, and its asker can do something about it. */
public abstract sealed class SeatingException extends RuntimeException
        permits UnknownPerformanceException, NoSeatsTogetherException {

    private static final long serialVersionUID = 1L;

    SeatingException(String detail) {
        // An answer, not a defect: no stack trace is taken.
        super(detail, null, false, false);
    }
}

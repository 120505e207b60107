package dev.stagedoor.shows.domain;

/** A question that has no answer, and its asker can do something about it. */
public abstract sealed class ProgrammeException extends RuntimeException
        permits InvalidQueryException, UnknownShowException, UnknownPerformanceException {

    private static final long serialVersionUID = 1L;

    ProgrammeException(String detail) {
        // An answer, not a defect: no stack trace is taken.
        super(detail, null, false, false);
    }

    /** What the asker sent may be of any length. */
    static String cut(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}

package dev.stagedoor.shows.domain;

/** The question is not one: a date that is none, a limit out of bounds. */
public final class InvalidQueryException extends ProgrammeException {

    private static final long serialVersionUID = 1L;

    public InvalidQueryException(String detail) {
        super(detail);
    }
}

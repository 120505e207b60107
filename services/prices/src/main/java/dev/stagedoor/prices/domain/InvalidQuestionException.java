package dev.stagedoor.prices.domain;

/** The question makes no sense, whatever the season. */
public final class InvalidQuestionException extends PriceException {

    private static final long serialVersionUID = 1L;

    public InvalidQuestionException(String detail) {
        super(detail);
    }
}

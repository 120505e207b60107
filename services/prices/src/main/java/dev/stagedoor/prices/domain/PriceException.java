package dev.stagedoor.prices.domain;

/** There is no price, and the asker can do something about it. */
public abstract sealed class PriceException extends RuntimeException
        permits InvalidQuestionException, UnknownShowException, NotOnSaleException {

    private static final long serialVersionUID = 1L;

    PriceException(String detail) {
        // An answer, not a defect: no stack trace is taken.
        super(detail, null, false, false);
    }
}

package dev.stagedoor.prices.domain;

/** The show is there, but not such a seat on such a day. */
public final class NotOnSaleException extends PriceException {

    private static final long serialVersionUID = 1L;

    NotOnSaleException(String detail) {
        super(detail);
    }
}

package dev.stagedoor.partners.domain;

/** The request breaks a rule that needs no look at an allotment. */
public final class InvalidSaleException extends PartnersException {

    private static final long serialVersionUID = 1L;

    public InvalidSaleException(String detail) {
        super(detail);
    }
}

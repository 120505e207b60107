package dev.stagedoor.partners.domain;

/** The desk says no, and the partner can do something about it. */
public abstract sealed class PartnersException extends RuntimeException permits InvalidSaleException,
        UnknownPerformanceException, TooFewTicketsException, SaleKeyReusedException, AllotmentContendedException {

    private static final long serialVersionUID = 1L;

    PartnersException(String detail) {
        // An answer, not a defect: no stack trace is taken.
        super(detail, null, false, false);
    }
}

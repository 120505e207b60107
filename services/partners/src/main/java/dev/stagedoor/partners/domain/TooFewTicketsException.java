package dev.stagedoor.partners.domain;

/** Fewer tickets are left than were asked for. Nothing was sold. */
public final class TooFewTicketsException extends PartnersException {

    private static final long serialVersionUID = 1L;

    public TooFewTicketsException(SaleRequest request) {
        super("Fewer than " + request.tickets() + " tickets are left for " + request.performanceId());
    }
}

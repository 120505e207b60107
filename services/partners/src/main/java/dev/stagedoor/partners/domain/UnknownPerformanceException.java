package dev.stagedoor.partners.domain;

/** Partners have no tickets of this performance, if there is one at all. */
public final class UnknownPerformanceException extends PartnersException {

    private static final long serialVersionUID = 1L;

    public UnknownPerformanceException(String performanceId) {
        super("There is no allotment for " + performanceId);
    }
}

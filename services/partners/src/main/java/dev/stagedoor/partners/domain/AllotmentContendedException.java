package dev.stagedoor.partners.domain;

/** Too many partners sell out of this allotment at this moment. Nothing was sold. */
public final class AllotmentContendedException extends PartnersException {

    private static final long serialVersionUID = 1L;

    public AllotmentContendedException(String performanceId) {
        super("Too many sell tickets of " + performanceId + " at this moment; try again");
    }
}

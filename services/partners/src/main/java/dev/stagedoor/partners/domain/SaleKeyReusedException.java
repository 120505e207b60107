package dev.stagedoor.partners.domain;

/** The key names another sale already. */
public final class SaleKeyReusedException extends PartnersException {

    private static final long serialVersionUID = 1L;

    public SaleKeyReusedException(String key) {
        super("The Idempotency-Key " + key + " was used for another sale");
    }
}

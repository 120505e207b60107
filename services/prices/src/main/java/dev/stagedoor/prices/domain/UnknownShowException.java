package dev.stagedoor.prices.domain;

/** The company does not play that. */
public final class UnknownShowException extends PriceException {

    private static final long serialVersionUID = 1L;

    UnknownShowException(String showId) {
        super("There is no show " + showId);
    }
}

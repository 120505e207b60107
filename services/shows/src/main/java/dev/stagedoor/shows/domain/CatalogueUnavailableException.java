package dev.stagedoor.shows.domain;

/** The catalogue cannot be reached. */
public final class CatalogueUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogueUnavailableException(Throwable cause) {
        super("The catalogue cannot be reached", cause);
    }
}

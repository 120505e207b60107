package dev.stagedoor.shows.domain;

/** The company does not play that. */
public final class UnknownShowException extends ProgrammeException {

    private static final long serialVersionUID = 1L;

    UnknownShowException(String showId) {
        super("There is no show " + cut(showId));
    }
}

package dev.stagedoor.seating.domain;

/** So many seats next to one another are not free any more. */
public final class NoSeatsTogetherException extends SeatingException {

    private static final long serialVersionUID = 1L;

    NoSeatsTogetherException(Wish wish) {
        super("There are no " + wish.seats() + " free seats together" + wish.category().map(c -> " in " + c).orElse("")
                + " of " + wish.performanceId());
    }
}

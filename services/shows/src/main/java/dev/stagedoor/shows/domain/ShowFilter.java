package dev.stagedoor.shows.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which shows somebody wants to see. City and dates belong together: a show that plays in Lyon in January and in Dublin in
 * June is not on in Lyon in June.
 */
public record ShowFilter(Optional<String> city, Optional<String> genre, Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** @throws InvalidQueryException if the time ends before it begins */
    public ShowFilter {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new InvalidQueryException("to is before from");
        }
    }

    boolean accepts(Show show) {
        return genre.map(wanted -> Names.same(wanted, show.genre())).orElse(true)
                && show.runs().stream().anyMatch(this::accepts);
    }

    private boolean accepts(Show.Run run) {
        return city.map(wanted -> Names.same(wanted, run.city())).orElse(true)
                && from.map(first -> !run.to().isBefore(first)).orElse(true)
                && to.map(last -> !run.from().isAfter(last)).orElse(true);
    }
}

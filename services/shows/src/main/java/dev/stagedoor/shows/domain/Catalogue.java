package dev.stagedoor.shows.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Where shows and performances are kept. */
public interface Catalogue {

    /**
     * Shows by first date, then by id.
     *
     * @param startingBy only shows whose first date is not later
     * @param after only what comes after that position
     * @param limit the most to return
     */
    Page<Show, Position> shows(Optional<LocalDate> startingBy, Optional<Position> after, int limit);

    Optional<Show> show(String showId);

    /**
     * Performances of a show, in the order of time.
     *
     * @param after the id of the last performance that is known already
     */
    Page<Performance, String> performances(String showId, Optional<String> after, int limit);

    Optional<Performance> performance(String showId, String performanceId);
}

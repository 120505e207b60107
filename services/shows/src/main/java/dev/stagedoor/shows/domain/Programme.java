package dev.stagedoor.shows.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what visitors ask of the season. */
public final class Programme {

    /** Shows read at once when looking for those that a filter accepts. */
    static final int READ_AHEAD = 50;
    /** Reads for one page at most; a page may then hold fewer than it could. */
    static final int MAX_READS = 4;

    private final Catalogue catalogue;

    public Programme(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A page of the shows that the filter accepts. */
    public Page<Show, Position> shows(ShowFilter filter, int limit, Optional<Position> after) {
        List<Show> found = new ArrayList<>();
        Optional<Position> at = after;
        for (int reads = 0; reads < MAX_READS; reads++) {
            Page<Show, Position> candidates = catalogue.shows(filter.to(), at, READ_AHEAD);
            candidates.items().stream().filter(filter::accepts).forEach(found::add);
            at = candidates.next();
            if (found.size() > limit || at.isEmpty()) {
                break;
            }
        }
        if (found.size() <= limit) {
            return new Page<>(found, at);
        }
        List<Show> page = found.subList(0, limit);
        return new Page<>(page, Optional.of(page.get(limit - 1).position()));
    }

    /** @throws UnknownShowException if there is none */
    public Show show(String showId) {
        return catalogue.show(showId).orElseThrow(() -> new UnknownShowException(showId));
    }

    /**
     * A page of a show's performances.
     *
     * @throws UnknownShowException if there is no such show
     */
    public Page<Performance, String> performances(String showId, int limit, Optional<String> after) {
        Page<Performance, String> page = catalogue.performances(showId, after, limit);
        if (page.items().isEmpty()) {
            show(showId);
        }
        return page;
    }

    /** @throws UnknownPerformanceException if the show has none with that id, or there is no such show */
    public Performance performance(String showId, String performanceId) {
        return catalogue.performance(showId, performanceId)
                .orElseThrow(() -> new UnknownPerformanceException(showId, performanceId));
    }
}

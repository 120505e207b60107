package dev.stagedoor.shows.api;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import dev.stagedoor.shows.domain.Show;

/**
 * What a list tells of a show.
 *
 * @param priceFrom the lowest price, in cents of the currency
 */
record ShowSummary(String showId, String title, String author, String genre, String language, int minutes, int ageFrom,
        List<String> cities, LocalDate firstDate, LocalDate lastDate, int priceFrom, String currency) {

    static ShowSummary of(Show show) {
        return new ShowSummary(show.showId(), show.title(), show.author(), show.genre(), show.language(),
                show.minutes(), show.ageFrom(), show.cities(), show.firstDate(), show.lastDate(),
                Collections.min(show.prices().values()), show.currency());
    }
}

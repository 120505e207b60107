package dev.stagedoor.prices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a show costs and when it is played.
 *
 * @param prices in cents of the currency, by price category
 */
public record PriceList(String showId, String currency, Map<String, Integer> prices, List<Run> runs) {

    public PriceList {
        prices = Map.copyOf(prices);
        runs = List.copyOf(runs);
    }

    /** A stay in one house, both dates included. */
    public record Run(LocalDate from, LocalDate to) {

        boolean includes(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    OptionalInt price(String category) {
        Integer price = prices.get(category);
        return price == null ? OptionalInt.empty() : OptionalInt.of(price);
    }

    boolean isPlayedOn(LocalDate date) {
        return runs.stream().anyMatch(run -> run.includes(date));
    }
}

package dev.stagedoor.prices.domain;

import java.time.LocalDate;

/**
 * What seats cost, and how that came about.
 *
 * @param listPrice of one seat, in cents, before the rule
 * @param pricePerSeat in cents, after it
 * @param rule that made it
 */
public record Quote(String showId, String category, int seats, LocalDate date, String currency, int listPrice,
        int pricePerSeat, PriceRule rule) {

    /** In cents. */
    public int total() {
        return pricePerSeat * seats;
    }
}

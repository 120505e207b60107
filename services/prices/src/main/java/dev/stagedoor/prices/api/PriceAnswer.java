package dev.stagedoor.prices.api;

import dev.stagedoor.prices.domain.Quote;

/**
 * The function's output, for the theatre's own systems: the gateway shows the public part of it only.
 *
 * @param listPrice internal: what the rule took off is nobody's business outside
 * @param costCentre internal: where the box office books it
 */
public record PriceAnswer(String showId, String priceCategory, int count, String performanceDate, int listPrice,
        int pricePerSeat, int total, String currency, String rule, String costCentre) {

    private static final String BOX_OFFICE = "4711-box-office";

    static PriceAnswer of(Quote quote) {
        return new PriceAnswer(quote.showId(), quote.category(), quote.seats(), quote.date().toString(),
                quote.listPrice(), quote.pricePerSeat(), quote.total(), quote.currency(), quote.rule().label(),
                BOX_OFFICE);
    }
}

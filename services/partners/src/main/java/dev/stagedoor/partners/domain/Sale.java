package dev.stagedoor.partners.domain;

import java.time.Instant;

/**
 * Tickets sold by a partner.
 *
 * @param price of one ticket when it was sold, in cents
 */
public record Sale(String saleId, SaleKey key, SaleRequest request, int price, String currency, Instant soldAt) {

    /** In cents. */
    public int total() {
        return price * request.tickets();
    }
}

package dev.stagedoor.payments.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the theatre asks for.
 *
 * @param amount in whatever unit the theatre counts: it is told back as it was asked for
 * @param paymentMethod the test card, see {@link TestCards}
 * @param taskToken names who waits for the answer; empty: nobody does
 */
public record PaymentOrder(Action action, String bookingId, BigDecimal amount, String currency, String paymentMethod,
        Optional<String> taskToken) {

    /** What is done with the money. */
    public enum Action {
        CHARGE, REFUND
    }

    /** The same order with a card that is answered at once: what a slow one becomes when its time has come. */
    public PaymentOrder withoutDelay() {
        return new PaymentOrder(action, bookingId, amount, currency, TestCards.SUCCESS, taskToken);
    }
}

package dev.stagedoor.payments.domain;

import dev.stagedoor.payments.domain.Callbacks.Reception;
import dev.stagedoor.payments.domain.PaymentOrder.Action;

/** Does what the test card of an order says, and tells who waits for it. */
public final class PaymentProvider {

    private final Callbacks callbacks;
    private final LaterOrders later;

    public PaymentProvider(Callbacks callbacks, LaterOrders later) {
        this.callbacks = callbacks;
        this.later = later;
    }

    /**
     * @throws CallbackUndeliveredException if the answer has to be given again
     * @throws OrderNotKeptException if the order has to come again
     */
    public Outcome settle(PaymentOrder order) {
        Decision decision = TestCards.decide(order);
        if (decision instanceof Decision.Approved approved) {
            return order.taskToken().map(token -> tell(order, token, approved.payment())).orElse(Outcome.DONE);
        }
        if (decision instanceof Decision.Declined declined) {
            return order.taskToken().map(token -> tell(token, declined)).orElse(Outcome.DONE);
        }
        if (decision instanceof Decision.Later slow) {
            later.bringBack(order.withoutDelay(), slow.delay());
            return Outcome.POSTPONED;
        }
        return Outcome.UNANSWERED;
    }

    /** A charge that nobody knows of must not stand: there is no booking for it any more. */
    private Outcome tell(PaymentOrder order, String token, Payment payment) {
        if (callbacks.succeeded(token, payment) == Reception.TAKEN) {
            return Outcome.PAID;
        }
        return order.action() == Action.CHARGE ? Outcome.VOIDED : Outcome.UNHEARD;
    }

    private Outcome tell(String token, Decision.Declined declined) {
        return callbacks.failed(token, declined.error(), declined.cause()) == Reception.TAKEN
                ? Outcome.DECLINED
                : Outcome.UNHEARD;
    }
}

package dev.stagedoor.payments.domain;

import java.time.Duration;

/** Brings orders back after a time. Thread-safe. */
public interface LaterOrders {

    /**
     * @param delay at most 15 minutes
     * @throws OrderNotKeptException if the order was not kept: to be tried again
     */
    void bringBack(PaymentOrder order, Duration delay);
}

package dev.stagedoor.payments.domain;

import java.time.Duration;

/** What becomes of an order. */
public sealed interface Decision {

    /** It is done, and told at once. */
    record Approved(Payment payment) implements Decision {}

    /** It is refused, and told at once. */
    record Declined(String error, String cause) implements Decision {}

    /** It is done after this time, and told then. */
    record Later(Duration delay) implements Decision {}

    /** Nothing is ever told. */
    record Unanswered() implements Decision {}
}

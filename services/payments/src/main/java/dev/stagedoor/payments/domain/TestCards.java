package dev.stagedoor.payments.domain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.payments.domain.PaymentOrder.Action;

/** The payment methods that there are, as real providers have test cards: the name of each says what happens. */
public final class TestCards {

    static final String SUCCESS = "success";
    private static final String DECLINE = "decline";
    private static final String SILENT = "silent";
    /** {@code slow} or {@code slow-12}: the seconds until the answer. */
    private static final Pattern SLOW = Pattern.compile("slow(?:-([1-9][0-9]{0,2}))?");
    private static final int USUAL_DELAY = 3;
    /** A queue keeps a message back for 15 minutes at most. */
    private static final int LONGEST_DELAY = 900;

    private TestCards() {}

    /** Money is given back at once, whatever the card; a charge is what the card says. */
    static Decision decide(PaymentOrder order) {
        if (order.action() == Action.REFUND) {
            return new Decision.Approved(Payment.of(order));
        }
        return switch (order.paymentMethod()) {
            case SUCCESS -> new Decision.Approved(Payment.of(order));
            case DECLINE -> new Decision.Declined("PaymentDeclined", "The card was declined");
            case SILENT -> new Decision.Unanswered();
            default -> delay(order.paymentMethod());
        };
    }

    private static Decision delay(String paymentMethod) {
        Matcher slow = SLOW.matcher(paymentMethod);
        if (slow.matches()) {
            int seconds = slow.group(1) == null ? USUAL_DELAY : Integer.parseInt(slow.group(1));
            if (seconds <= LONGEST_DELAY) {
                return new Decision.Later(Duration.ofSeconds(seconds));
            }
        }
        return new Decision.Declined("UnknownPaymentMethod",
                "Payment methods are success, decline, silent, slow and slow-1 to slow-" + LONGEST_DELAY);
    }
}

package dev.stagedoor.payments.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.payments.domain.Callbacks.Reception;
import dev.stagedoor.payments.domain.PaymentOrder.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each test card does. */
class PaymentProviderTest {

    private final List<String> told = new ArrayList<>();
    private final List<String> putAside = new ArrayList<>();
    private Reception reception = Reception.TAKEN;
    private final PaymentProvider provider = new PaymentProvider(new Theatre(),
            (order, delay) -> putAside.add(order.paymentMethod() + " after " + delay.toSeconds()));

    private final class Theatre implements Callbacks {

        @Override
        public Reception succeeded(String taskToken, Payment payment) {
            told.add(taskToken + " " + payment.amount() + " " + payment.currency() + " for " + payment.bookingId());
            return reception;
        }

        @Override
        public Reception failed(String taskToken, String error, String cause) {
            told.add(taskToken + " " + error);
            return reception;
        }
    }

    private static PaymentOrder order(Action action, String paymentMethod, String token) {
        return new PaymentOrder(action, "b-1", new BigDecimal("84.5"), "EUR", paymentMethod,
                Optional.ofNullable(token));
    }

    private static PaymentOrder charge(String paymentMethod) {
        return order(Action.CHARGE, paymentMethod, "token");
    }

    @Test
    void aGoodCardIsChargedAndToldAtOnce() {
        assertThat(provider.settle(charge("success"))).isEqualTo(Outcome.PAID);
        assertThat(told).containsExactly("token 84.5 EUR for b-1");
    }

    @Test
    void anotherIsDeclined() {
        assertThat(provider.settle(charge("decline"))).isEqualTo(Outcome.DECLINED);
        assertThat(told).containsExactly("token PaymentDeclined");
    }

    @ParameterizedTest
    @CsvSource({"slow, 3", "slow-1, 1", "slow-12, 12", "slow-900, 900"})
    void aSlowOneComesAgainAsAGoodOneAfterItsTime(String paymentMethod, int seconds) {
        assertThat(provider.settle(charge(paymentMethod))).isEqualTo(Outcome.POSTPONED);
        assertThat(putAside).containsExactly("success after " + seconds);
        assertThat(told).isEmpty();
    }

    @Test
    void aSilentOneIsNeverToldOf() {
        assertThat(provider.settle(charge("silent"))).isEqualTo(Outcome.UNANSWERED);
        assertThat(told).isEmpty();
        assertThat(putAside).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "Success", "slow-0", "slow-901", "slow-", "slow-9999", "slow-01"})
    void thereAreNoOthers(String paymentMethod) {
        assertThat(provider.settle(charge(paymentMethod))).isEqualTo(Outcome.DECLINED);
        assertThat(told).containsExactly("token UnknownPaymentMethod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "decline", "silent", "slow"})
    void moneyIsGivenBackAtOnceWhateverTheCard(String paymentMethod) {
        assertThat(provider.settle(order(Action.REFUND, paymentMethod, "token"))).isEqualTo(Outcome.PAID);
        assertThat(told).containsExactly("token 84.5 EUR for b-1");
    }

    @Test
    void aRefundThatNobodyWaitsForIsDone() {
        assertThat(provider.settle(order(Action.REFUND, "success", null))).isEqualTo(Outcome.DONE);
        assertThat(told).isEmpty();
    }

    @Test
    void aChargeThatNobodyWaitsForAnyMoreIsVoid() {
        reception = Reception.NOBODY_WAITS;
        assertThat(provider.settle(charge("success"))).isEqualTo(Outcome.VOIDED);
        assertThat(provider.settle(charge("decline"))).as("nothing was charged").isEqualTo(Outcome.UNHEARD);
        assertThat(provider.settle(order(Action.REFUND, "success", "token"))).as("and this is given back")
                .isEqualTo(Outcome.UNHEARD);
    }

    @Test
    void aBookingHasOnePaymentHoweverOftenItIsAskedFor() {
        Payment first = Payment.of(charge("success"));
        assertThat(first.paymentId()).matches("pay-[0-9a-f]{16}");
        assertThat(Payment.of(order(Action.REFUND, "success", null)).paymentId()).isEqualTo(first.paymentId());
        assertThat(Payment.of(new PaymentOrder(Action.CHARGE, "b-2", BigDecimal.ONE, "EUR", "success",
                Optional.of("token"))).paymentId()).isNotEqualTo(first.paymentId());
    }

    @Test
    void whatIsNotPutAsideComesAgain() {
        PaymentProvider withoutQueue = new PaymentProvider(new Theatre(), (PaymentOrder order, Duration delay) -> {
            throw new OrderNotKeptException("The test cut the line", null);
        });
        assertThatThrownBy(() -> withoutQueue.settle(charge("slow"))).isInstanceOf(OrderNotKeptException.class);
    }
}

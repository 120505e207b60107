package dev.stagedoor.payments.messaging;

import java.math.BigDecimal;

import dev.stagedoor.payments.domain.PaymentOrder;
import dev.stagedoor.payments.domain.PaymentOrder.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderJsonTest {

    private static final String CHARGE = """
            {"action":"charge","bookingId":"b-1","amount":84.5,"currency":"EUR","paymentMethod":"slow-2",\
            "taskToken":"AAAA/+=\\"x"}""";

    @Test
    void anOrderIsReadAsItIsWritten() throws Exception {
        PaymentOrder order = OrderJson.read(CHARGE);
        assertThat(order.action()).isEqualTo(Action.CHARGE);
        assertThat(order.bookingId()).isEqualTo("b-1");
        assertThat(order.amount()).isEqualTo(new BigDecimal("84.5"));
        assertThat(order.currency()).isEqualTo("EUR");
        assertThat(order.paymentMethod()).isEqualTo("slow-2");
        assertThat(order.taskToken()).contains("AAAA/+=\"x");
        assertThat(OrderJson.write(order)).isEqualTo(CHARGE);
    }

    @Test
    void aRefundNeedsNobodyWhoWaits() throws Exception {
        String refund = """
                {"action":"refund","bookingId":"b-1","amount":100,"currency":"EUR","paymentMethod":"success"}""";
        assertThat(OrderJson.read(refund).taskToken()).isEmpty();
        assertThat(OrderJson.write(OrderJson.read(refund))).isEqualTo(refund);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "1000000000, 1000000000", "6400, 6400", "1e2, 100"})
    void amountsStayWhatTheyAre(String amount, String written) throws Exception {
        assertThat(OrderJson.write(OrderJson.read(CHARGE.replace("84.5", amount))))
                .contains("\"amount\":" + written + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000.01", "1.0001", "\"84.5\"", "null", "1e999", "1e-999", "true"})
    void othersAreRefused(String amount) {
        assertThatThrownBy(() -> OrderJson.read(CHARGE.replace("84.5", amount)))
                .isInstanceOf(UnreadableOrderException.class).hasMessageContaining("amount must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"action\":\"charge\",\"action\":\"charge\"}", "{} {}",
            "a&Action=DeleteQueue"})
    void whatIsNoOrderIsRefused(String body) {
        assertThatThrownBy(() -> OrderJson.read(body)).isInstanceOf(UnreadableOrderException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"charge\"|\"capture\"|action must be", "\"b-1\"|\"b 1\"|bookingId must be",
            "\"b-1\"|1|bookingId must be", "\"EUR\"|\"eur\"|currency must be", "\"slow-2\"|\"\"|paymentMethod must be",
            "\"AAAA/+=\\\"x\"|7|taskToken must be", "\"taskToken\"|\"token\"|no member token",
            ",\"taskToken\":\"AAAA/+=\\\"x\"||needs a taskToken"})
    void andWhatLacksSomethingOrHasTooMuch(String part, String other, String why) {
        assertThat(CHARGE).contains(part);
        assertThatThrownBy(() -> OrderJson.read(CHARGE.replace(part, other == null ? "" : other)))
                .isInstanceOf(UnreadableOrderException.class).hasMessageContaining(why);
    }
}

package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static dev.stagedoor.acceptance.theatre.Customer.member;
import static dev.stagedoor.acceptance.theatre.Customer.orderPaidBy;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each way that a booking can take, as the table of its steps. All of them are ordered at once, since some wait: the test of a branch then sees
 * how that one ended.
 */
@OnTarget
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SagaScenario {

    private static final String CONFIRMED = """
            Take the payment
            Issue the tickets
            Issue a ticket
            Draw up the confirmation
            Confirm
            Announce
            Confirmed""";
    private static final String DECLINED = """
            Take the payment
            Reject
            Release the seats
            Release a seat
            Was it paid
            What went wrong
            Declined""";

    private final Customer customer;
    private final Saga saga;
    private final Map<String, String> bookings = new HashMap<>();
    private String performance;

    SagaScenario(Target target) throws IOException {
        this.customer = Customer.administrator(target);
        this.saga = new Saga(target);
        this.performance = Season.performance(target);
    }

    @BeforeAll
    void everybodyOrders() throws Exception {
        order("the provider never answers", "silent", "A1");
        order("paid", "success", "A2");
        order("paid late", "slow-3", "A3");
        order("declined", "decline", "A4");
        order("no such way to pay", "cowries", "A5");
        order("cancelled while it is paid", "slow-4", "A6");
        order("held too short", "slow-4", "A7");
        order("cancelled while nobody answers", "silent", "A8");
        customer.cancel(bookings.get("cancelled while it is paid"));
        customer.cancel(bookings.get("cancelled while nobody answers"));
        saga.awaitPayment(bookings.get("held too short"));
        saga.lapse(bookings.get("held too short"));
    }

    private void order(String branch, String paymentMethod, String seat) throws IOException {
        bookings.put(branch, member(customer.post(orderPaidBy(paymentMethod, performance, seat)), "bookingId"));
    }

    @Test
    void paid() throws Exception {
        passes("paid", "SUCCEEDED", CONFIRMED);
        assertThat(read("paid")).contains("\"status\":\"confirmed\"").contains("\"ticket\":").doesNotContain("reason");
        assertThat(seat("A2")).isEqualTo("sold " + bookings.get("paid"));
    }

    @Test
    void paidAfterAWhile() throws Exception {
        passes("paid late", "SUCCEEDED", CONFIRMED);
        assertThat(read("paid late")).contains("\"status\":\"confirmed\"");
    }

    @Test
    void declined() throws Exception {
        passes("declined", "SUCCEEDED", DECLINED);
        assertThat(read("declined")).contains("\"status\":\"rejected\"").contains("\"reason\":\"PaymentDeclined\"");
        assertThat(seat("A4")).isEqualTo("free");
    }

    @Test
    void noSuchWayToPay() throws Exception {
        passes("no such way to pay", "SUCCEEDED", DECLINED);
        assertThat(read("no such way to pay")).contains("\"reason\":\"UnknownPaymentMethod\"");
    }

    @Test
    void cancelledWhileItIsPaid() throws Exception {
        passes("cancelled while it is paid", "SUCCEEDED", """
                Take the payment
                Issue the tickets
                Issue a ticket
                Draw up the confirmation
                Confirm
                Was it a conflict
                Reject
                Look at the booking
                What became of it
                Was it paid
                Refund
                Note the refund
                What went wrong
                Cancelled""");
        assertThat(read("cancelled while it is paid")).contains("\"status\":\"cancelled\"").contains("\"refundedAt\":");
        assertThat(seat("A6")).isEqualTo("free");
    }

    @Test
    void cancelledWhileNobodyAnswers() throws Exception {
        passes("cancelled while nobody answers", "SUCCEEDED", """
                Take the payment
                Reject
                Look at the booking
                What became of it
                Was it paid
                Call the payment off
                What went wrong
                Cancelled""");
        assertThat(read("cancelled while nobody answers")).contains("\"status\":\"cancelled\"");
        assertThat(seat("A8")).isEqualTo("free");
    }

    @Test
    void heldTooShort() throws Exception {
        passes("held too short", "FAILED", """
                Take the payment
                Issue the tickets
                Issue a ticket
                Draw up the confirmation
                Confirm
                Was it a conflict
                Reject
                Release the seats
                Release a seat
                Was it paid
                Refund
                Note the refund
                What went wrong
                Rejected""");
        assertThat(read("held too short")).contains("\"status\":\"rejected\"").contains("\"reason\":\"HoldLost\"")
                .contains("\"refundedAt\":");
        assertThat(seat("A7")).isEqualTo("free");
    }

    @Test
    void theProviderNeverAnswers() throws Exception {
        passes("the provider never answers", "FAILED", """
                Take the payment
                Reject
                Release the seats
                Release a seat
                Was it paid
                Call the payment off
                What went wrong
                Rejected""");
        assertThat(read("the provider never answers")).contains("\"reason\":\"PaymentTimedOut\"");
        assertThat(seat("A1")).isEqualTo("free");
    }

    private void passes(String branch, String status, String table) throws Exception {
        String execution = saga.arn(bookings.get(branch));
        assertThat(saga.end(execution).statusAsString()).as(branch).isEqualTo(status);
        assertThat(saga.path(execution)).as(branch).isEqualTo(List.of(table.split("\n")));
    }

    private String read(String branch) throws IOException {
        return customer.read(bookings.get(branch)).body();
    }

    private String seat(String label) {
        return saga.seat(performance, label);
    }
}

package dev.stagedoor.acceptance.bookings;

import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.acceptance.theatre.Customer.member;
import static dev.stagedoor.acceptance.theatre.Customer.order;
import static dev.stagedoor.acceptance.theatre.Customer.orderPaidBy;
import static org.assertj.core.api.Assertions.assertThat;

/** What may go wrong beside what a saga is made for: a program that dies, and somebody who stops an execution in the middle. */
@OnTarget
class SagaFaultScenario {

    private final Target target;
    private final Customer customer;
    private final Saga saga;

    SagaFaultScenario(Target target) {
        this.target = target;
        this.customer = Customer.administrator(target);
        this.saga = new Saga(target);
    }

    @Test
    void aSagaThatIsStoppedHoldsItsSeatsNoLongerThanItsHoldsLast() throws Exception {
        String performance = Season.performance(target);
        HttpResponse<String> ordered = customer.post(orderPaidBy("slow-3", performance, "A1"));
        String id = member(ordered, "bookingId");
        saga.awaitPayment(id);

        saga.stop(id);

        assertThat(saga.seat(performance, "A1")).as("stopping compensates nothing").isEqualTo("held " + id);
        assertThat(customer.book(performance, "A1").statusCode()).as("held for now").isEqualTo(409);
        saga.lapse(id);
        assertThat(member(customer.read(id), "status")).isEqualTo("lapsed");
        String other = customer.bookAndPay(performance, "A1");
        assertThat(saga.seat(performance, "A1")).as("whoever came after the hold").isEqualTo("sold " + other);
        assertThat(member(customer.read(id), "status")).as("the provider's late callback finds nobody")
                .isEqualTo("lapsed");
    }

    @Test
    void aSagaThatWasStoppedGoesOnByARedriveAndTheProvidersFirstAnswerCountsForNothing() throws Exception {
        String performance = Season.performance(target);
        String id = member(customer.post(orderPaidBy("slow-2", performance, "A1")), "bookingId");
        saga.awaitPayment(id);
        saga.stop(id);

        saga.redrive(id);

        assertThat(saga.end(saga.arn(id)).redriveCount()).isEqualTo(1);
        assertThat(saga.path(saga.arn(id))).as("the state that was stopped is not entered anew").containsExactly(
                "Take the payment",
                "Issue the tickets",
                "Issue a ticket",
                "Draw up the confirmation",
                "Confirm",
                "Announce",
                "Confirmed");
        assertThat(saga.seat(performance, "A1")).isEqualTo("sold " + id);
    }

    @Test
    void theMoneyOfWhatWasConfirmedAndCancelledIsReturnedOnceThoughTheSagaNeverSawItsConfirmation() throws Exception {
        String performance = Season.performance(target);
        String id = member(customer.post(orderPaidBy("slow-2", performance, "A1")), "bookingId");
        saga.awaitPayment(id);
        saga.stop(id);
        saga.confirmedUnseen(id);
        customer.cancel(id);
        saga.end(saga.cancellations(id).get(0));

        saga.redrive(id);

        assertThat(saga.end(saga.arn(id)).statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(saga.path(saga.arn(id))).as("the cancellation has returned it").endsWith("What became of it",
                "Cancelled").doesNotContain("Refund");
        assertThat(customer.read(id).body()).contains("\"status\":\"cancelled\"").contains("\"refundedAt\":");
    }

    @Test
    void aCancellationThatDidNotSeeWhatItDidReturnsTheMoneyAllTheSame() throws Exception {
        String id = customer.bookAndPay(Season.performance(target), "A1");
        saga.cancelledUnseen(id);

        customer.cancel(id);

        assertThat(saga.end(saga.cancellations(id).get(0)).statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(customer.read(id).body()).contains("\"status\":\"cancelled\"").contains("\"refundedAt\":");
    }

    @Test
    void aCallbackThatTellsOfAnotherPaymentConfirmsNothing() throws Exception {
        String performance = Season.performance(target);
        String id = member(customer.post(orderPaidBy("silent", performance, "A1")), "bookingId");
        saga.awaitPayment(id);
        String token = saga.paymentOrder(id).path("taskToken").asText();

        assertThat(customer.call("POST", "/payments/callbacks/success", """
                {"taskToken":"%s","payment":{"paymentId":"pay-1","bookingId":"%s","amount":1,"currency":"EUR"}}"""
                .formatted(token, id), "Content-Type", "application/json").statusCode()).isEqualTo(200);

        assertThat(saga.end(saga.arn(id)).error()).isEqualTo("PaymentFailed");
        assertThat(saga.path(saga.arn(id))).contains("Call the payment off").doesNotContain("Confirm");
        assertThat(saga.seat(performance, "A1")).isEqualTo("free");
    }

    @Test
    @Needs(Capability.LOCAL_PROCESSES)
    void aFunctionThatDiesIsTriedAgainAndThenTheMoneyAndTheSeatsAreGivenBack() throws Exception {
        String performance = Season.performance(target);
        try (TicketFunction tickets = new TicketFunction(target)) {
            tickets.prodDies();

            String id = member(customer.inProd().post(order(performance, "A1")), "bookingId");

            String execution = saga.arn(id);
            assertThat(saga.end(execution).error()).isEqualTo("TicketsNotIssued");
            assertThat(saga.path(execution)).containsExactly(
                    "Take the payment",
                    "Issue the tickets",
                    "Issue a ticket",
                    "Reject",
                    "Release the seats",
                    "Release a seat",
                    "Was it paid",
                    "Refund",
                    "Note the refund",
                    "What went wrong",
                    "Rejected");
            assertThat(saga.failedTries(execution)).as("the first try and three more").isEqualTo(4);
            assertThat(customer.read(id).body()).contains("\"reason\":\"TicketsNotIssued\"")
                    .contains("\"refundedAt\":");
            assertThat(saga.seat(performance, "A1")).isEqualTo("free");
        }
        customer.inProd().bookAndPay(performance, "A1");
    }
}

package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Customers;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.acceptance.theatre.Customer.member;
import static dev.stagedoor.acceptance.theatre.Customer.orderPaidBy;
import static org.assertj.core.api.Assertions.assertThat;

/** A cancellation is a state machine of its own, started once for each booking and caller. */
@OnTarget
class CancelScenario {

    private final Target target;
    private final Customer customer;
    private final Saga saga;

    CancelScenario(Target target) {
        this.target = target;
        this.customer = Customer.administrator(target);
        this.saga = new Saga(target);
    }

    @Test
    void aConfirmedBookingIsGivenBackWithItsMoneyAndASecondCancellationStartsNothing() throws Exception {
        String performance = Season.performance(target);
        String id = customer.bookAndPay(performance, "A1", "A2");

        HttpResponse<String> first = customer.cancel(id);
        HttpResponse<String> second = customer.cancel(id);

        assertThat(List.of(first, second)).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(second.body()).isEqualTo(first.body()).contains(id);
        List<String> executions = saga.cancellations(id);
        assertThat(executions).hasSize(1);
        assertThat(saga.end(executions.get(0)).statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(saga.path(executions.get(0))).containsExactly(
                "Look at the booking",
                "May it be cancelled",
                "Draw up the cancellation",
                "Cancel",
                "Was it paid",
                "Refund",
                "Note the refund",
                "Announce",
                "Cancelled");
        assertThat(customer.read(id).body()).contains("\"status\":\"cancelled\"").contains("\"refundedAt\":");
        assertThat(List.of(saga.seat(performance, "A1"), saga.seat(performance, "A2"))).containsOnly("free");
        assertThat(customer.book(performance, "A1").statusCode()).as("free for the next").isEqualTo(202);
    }

    @Test
    void aBookingWhoseHoldHasLapsedGivesNoSeatBack() throws Exception {
        String performance = Season.performance(target);
        String id = member(customer.post(orderPaidBy("silent", performance, "A1")), "bookingId");
        saga.awaitPayment(id);
        saga.stop(id);
        saga.lapse(id);
        String other = member(customer.book(performance, "A1"), "bookingId");

        customer.cancel(id);

        customer.awaitStatus(id, "cancelled");
        assertThat(saga.seat(performance, "A1")).endsWith(other);
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void aStrangersCancellationChangesNothingAndIsNotInTheOwnersWay() throws Exception {
        Customer alice = Customers.allowed(target, "*");
        Customer bob = Customers.allowed(target, "*");
        String id = alice.bookAndPay(Season.performance(target), "A1");

        assertThat(bob.cancel(id).statusCode()).as("the gateway knows nothing of bookings").isEqualTo(202);

        String bobs = saga.cancellations(id).get(0);
        assertThat(saga.end(bobs).error()).isEqualTo("NotYourBooking");
        assertThat(alice.read(id).body()).contains("\"status\":\"confirmed\"");
        alice.cancel(id);
        alice.awaitStatus(id, "cancelled");
    }

    @Test
    void anUnknownBookingEndsAsSuchAndWhatIsNoNumberStartsNothing() throws Exception {
        String unknown = "bk-00000000000000000000000000000000";
        assertThat(customer.cancel(unknown).statusCode()).isEqualTo(202);
        assertThat(saga.end(saga.cancellations(unknown).get(0)).error()).isEqualTo("UnknownBooking");
        refused("no-such-booking");
        refused("bk-%22%2C%22stateMachineArn%22%3A%22x");
    }

    private void refused(String id) throws IOException {
        HttpResponse<String> refused = customer.cancel(id);
        assertThat(refused.statusCode()).as(id + " -> " + refused.body()).isEqualTo(404);
        assertThat(member(refused, "type")).endsWith("UnknownBooking");
    }
}

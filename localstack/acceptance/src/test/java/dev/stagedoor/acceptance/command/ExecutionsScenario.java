package dev.stagedoor.acceptance.command;

import java.time.Duration;
import java.util.Optional;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.acceptance.theatre.Customer.member;
import static dev.stagedoor.acceptance.theatre.Customer.orderPaidBy;
import static org.assertj.core.api.Assertions.assertThat;

/** What the state machines ran can be listed, and the way of one execution is drawn in the terminal. */
@OnTarget
class ExecutionsScenario {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final StagedoorCommand command;
    private final Customer customer;
    private final String performance;

    ExecutionsScenario(Target target) throws Exception {
        command = target.command();
        customer = Customer.administrator(target);
        performance = Season.performance(target);
    }

    @Test
    void aBookingIsDrawnWithWhatItWaitedForAndItsTickets() throws Exception {
        String id = customer.bookAndPay(performance, "A1", "A2");
        String drawn = Eventually.find("end of " + id, LIMIT, () -> Optional
                .of(command.expect("executions", id)).filter(text -> text.contains("-> SUCCEEDED in")));

        assertThat(drawn).startsWith("stagedoor-saga " + id)
                .containsPattern("Take the payment +sqs sendMessage.waitForTaskToken \\S+, waited .* for its token")
                .containsPattern("Issue the tickets +2 iterations: 2 succeeded")
                .containsPattern("Issue a ticket +lambda invoke .*bookings-ticket")
                .containsPattern("Confirmed");
        assertThat(command.expect("executions", "saga", "--last", "1000"))
                .containsPattern("saga +" + id + " +SUCCEEDED");
        assertThat(command.expect("executions", id, "--events")).contains("TaskSubmitted")
                .contains("ExecutionSucceeded");
    }

    @Test
    void anErrorLeadsToItsCatcher() throws Exception {
        String id = member(customer.post(orderPaidBy("decline", performance, "A3")), "bookingId");
        customer.awaitStatus(id, "rejected");

        assertThat(command.expect("executions", id, "--input")).contains("-> Catch to \"Reject\": PaymentDeclined")
                .contains("\"paymentMethod\":\"decline\"");
    }

    @Test
    void whatIsNotKeptOrNotThereIsSaid() throws Exception {
        assertThat(command.expect("executions", "quote")).contains("is Express", "./stagedoor logs ");
        assertThat(command.run("executions", "sagga").err()).contains("Did you mean saga?");
    }

    @Test
    @Needs(Capability.EXPLAIN)
    void theExplanationOfARequestNamesTheExecutionThatItStarted() throws Exception {
        String id = customer.bookAndPay(performance, "A4");

        assertThat(command.explain(customer.cancel(id))).containsPattern("\\./stagedoor executions arn:\\S+:" + id);
    }
}

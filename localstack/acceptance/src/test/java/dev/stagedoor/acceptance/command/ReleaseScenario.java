package dev.stagedoor.acceptance.command;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.ChangedDistribution;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A changed handler and a changed state machine are deployed without a restart, seen, and rolled back, while requests go on without one failing. */
@OnTarget
@Needs({Capability.ROLLBACK, Capability.LOCAL_PROCESSES})
class ReleaseScenario {

    private static final String BEFORE = "No such booking";
    private static final String AFTER = "No booking here";
    /** What the state machine Accept says of a seat that is sold. */
    private static final String TAKEN_BEFORE = "Not free any more: ";
    private static final String TAKEN_AFTER = "Somebody else has ";

    private final Target target;
    private final Customer customer;

    ReleaseScenario(Target target) {
        this.target = target;
        this.customer = Customer.administrator(target);
    }

    @Test
    void aChangeIsDeployedSeenAndRolledBackUnderLoad() throws Exception {
        String seat = Season.performance(target);
        assertThat(customer.book(seat, "A1").statusCode()).isEqualTo(202);
        assertSays(customer, seat, BEFORE, TAKEN_BEFORE);
        Load load = new Load(seat);
        try {
            ChangedDistribution.of(target).replaceInFunction(BEFORE, AFTER)
                    .replaceInDefinition("infra/statemachines/accept.asl.json", TAKEN_BEFORE, TAKEN_AFTER).deploy();
            assertSays(customer, seat, AFTER, TAKEN_AFTER);
            assertSays(customer.inProd(), seat, BEFORE, TAKEN_BEFORE);
            assertThat(target.command().expect("promote")).contains("stage prod points at deployment");
            assertSays(customer.inProd(), seat, AFTER, TAKEN_AFTER);
            assertThat(target.command().expect("rollback")).contains("stage dev points at deployment");
            assertSays(customer, seat, BEFORE, TAKEN_BEFORE);
            assertThat(target.command().expect("status")).containsPattern("stage dev .*stays there");
            assertThat(target.command().expect("rollback", "prod")).contains("stage prod points at deployment");
            assertSays(customer.inProd(), seat, BEFORE, TAKEN_BEFORE);
            assertThat(target.command().expect("deploy")).contains("REST API");
            assertThat(target.command().expect("status")).containsPattern("stage dev .*follows the newest");
        } finally {
            load.stop();
        }
        assertThat(load.requests.get()).as("requests under way").isGreaterThan(50);
        assertThat(load.failures).as("failed requests").hasValue(0);
    }

    /** What a function and a state machine say; A1 was sold before, and stays sold. */
    private static void assertSays(Customer customer, String performance, String unknown, String taken)
            throws IOException {
        assertThat(Customer.member(customer.read("no-such-booking"), "title")).isEqualTo(unknown);
        HttpResponse<String> again = customer.book(performance, "A1");
        assertThat(again.statusCode()).as("a seat sold before stays sold").isEqualTo(409);
        assertThat(Customer.member(again, "detail")).isEqualTo(taken + "A1");
    }

    /** Asks the gateway itself, a container, a function and a state machine, again and again, at a pace that leaves the machine to the deployment. */
    private final class Load {
        private static final long PAUSE_MILLIS = 30;

        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread = new Thread(this::run, "load");

        private final String performance;

        private Load(String performance) {
            this.performance = performance;
            thread.start();
        }

        private void run() {
            while (!stopped.get()) {
                try {
                    ask(Http.get(Http.at(target, "/status")).statusCode(), 200);
                    ask(Http.get(Http.at(target, "/shows?limit=1")).statusCode(), 200);
                    ask(customer.list("?limit=1").statusCode(), 200);
                    ask(Http.send("POST", Http.at(target, "/quotes"), Customer.order(performance, "B1"), "Content-Type",
                            "application/json").statusCode(), 200);
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (IOException e) {
                    failures.incrementAndGet();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void ask(int status, int expected) {
            requests.incrementAndGet();
            if (status != expected) {
                failures.incrementAndGet();
            }
        }

        private void stop() throws InterruptedException {
            stopped.set(true);
            thread.join();
        }
    }
}

package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Customers;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.acceptance.theatre.Customer.member;
import static dev.stagedoor.acceptance.theatre.Customer.order;
import static dev.stagedoor.acceptance.theatre.Customer.orderPaidBy;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer orders and looks; nobody else can. What the order starts is {@link SagaScenario}'s. */
@OnTarget
class BookingScenario {

    private final Target target;
    private final Customer customer;

    BookingScenario(Target target) {
        this.target = target;
        this.customer = Customer.administrator(target);
    }

    @Test
    void anOrderIsAcceptedAndReadAndListedAtOnce() throws Exception {
        HttpResponse<String> accepted = customer.post(orderPaidBy("slow-5", Season.performance(target), "A2", "A1"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = member(accepted, "bookingId");
        assertThat(accepted.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/bookings/" + id));
        assertThat(member(accepted, "status")).isEqualTo("pending");
        assertThat(member(accepted, "seats")).as("in the order of the house").containsPattern("A1.*A2");

        assertThat(customer.read(id).body()).isEqualTo(accepted.body().strip());
        assertThat(customer.list("?limit=5").body()).contains(id);

        HttpResponse<String> confirmed = customer.awaitStatus(id, "confirmed");
        assertThat(confirmed.body()).contains("\"ticket\":").contains("\"confirmedAt\":");
    }

    @Test
    void aTakenSeatIs409AndTheRefusedOrderTookNothing() throws IOException {
        String performance = Season.performance(target);
        assertThat(customer.book(performance, "A1").statusCode()).isEqualTo(202);
        HttpResponse<String> taken = customer.book(performance, "A2", "A1");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(member(taken, "type")).endsWith("SeatTaken");
        assertThat(member(taken, "detail")).isEqualTo("Not free any more: A1");
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(customer.book(performance, "A2").statusCode()).as("the refused order took nothing").isEqualTo(202);
    }

    @Test
    void anUnknownSeatOrPerformanceIs404() throws IOException {
        assertThat(customer.book(Season.performance(target), "Z99").statusCode()).isEqualTo(404);
        assertThat(customer.book("no-such-show-20270101-2000", "A1").statusCode()).isEqualTo(404);
        assertThat(customer.read("no-such-booking").statusCode()).isEqualTo(404);
        assertThat(customer.read("bk-00000000000000000000000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoBookingIs400() throws IOException {
        for (String body : new String[]{"{", "[]", "{}", "{\"performanceId\":\"x\"}", order("x"),
                order("x", "A1", "A1"),
                order("x", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"), "null", "\"\""}) {
            HttpResponse<String> answer = customer.post(body);
            assertThat(answer.statusCode()).as(body + " -> " + answer.body()).isEqualTo(400);
        }
    }

    @Test
    @Needs(Capability.EXPLAIN)
    void theGatewayItselfRefusesWhatIsNoBookingAndSaysWhy() throws IOException {
        HttpResponse<String> refused = customer.post("{\"performanceId\":\"x\"}", "Content-Type", "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("BadRequestException");
        assertThat(member(refused, "message")).isEqualTo("Invalid request body");
        assertThat(member(refused, "detail")).isEqualTo("[object has missing required properties ([\"seats\"])]");
        assertThat(target.command().explain(refused))
                .containsPattern("validate +\\[object has missing").doesNotContain("StartSyncExecution");
        HttpResponse<String> nine = customer.post(order("x", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"));
        assertThat(nine.headers().firstValue("Content-Type")).as("what a model does not say, the machine does")
                .hasValue("application/problem+json");
    }

    @Test
    void theSameKeyGivesTheFirstAnswerDuringTheSagaAndAfterItAndRefusesAnotherOrder() throws Exception {
        String performance = Season.performance(target);
        String[] key = {"Idempotency-Key", "key-" + performance};
        HttpResponse<String> first = customer.post(order(performance, "A1", "A2"), key);
        HttpResponse<String> during = customer.post(order(performance, "A2", "A1"), key);
        HttpResponse<String> said = customer.post(orderPaidBy("success", performance, "A1", "A2"), key);
        HttpResponse<String> other = customer.post(order(performance, "A3"), key);
        HttpResponse<String> otherwisePaid = customer.post(orderPaidBy("decline", performance, "A1", "A2"), key);
        customer.awaitStatus(member(first, "bookingId"), "confirmed");
        HttpResponse<String> after = customer.post(order(performance, "A1", "A2"), key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        for (HttpResponse<String> again : List.of(during, said, after)) {
            assertThat(again.statusCode()).isEqualTo(202);
            assertThat(again.body())
                    .as("the seats in another order are the same order, and so is one that says what it left out")
                    .isEqualTo(first.body());
        }
        for (HttpResponse<String> refused : List.of(other, otherwisePaid)) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(member(refused, "type")).endsWith("IdempotencyKeyReused");
        }
        HttpResponse<String> noKey = customer.post(order(performance, "A4"), "Idempotency-Key", "k".repeat(65));
        assertThat(noKey.statusCode()).as("64 characters at most").isEqualTo(400);
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void theSameKeyOfAnotherCallerIsAnotherBooking() throws IOException {
        String performance = Season.performance(target);
        String[] key = {"Idempotency-Key", "key-" + performance};
        HttpResponse<String> alices = Customers.allowed(target, "*").post(order(performance, "A1"), key);
        HttpResponse<String> bobs = Customers.allowed(target, "*").post(order(performance, "A2"), key);
        assertThat(List.of(alices, bobs)).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(member(bobs, "bookingId")).isNotEqualTo(member(alices, "bookingId"));
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void anotherCallersBookingIs403() throws IOException {
        Customer alice = Customers.allowed(target, "*");
        Customer bob = Customers.allowed(target, "*");
        String id = member(alice.book(Season.performance(target), "A1"), "bookingId");
        assertThat(alice.read(id).statusCode()).isEqualTo(200);
        assertThat(bob.read(id).statusCode()).isEqualTo(403);
        assertThat(bob.list("").body()).doesNotContain(id);
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void unsignedIs403AndSoIsACallerWithoutPermission() throws IOException {
        HttpResponse<String> unsigned = Http.send("POST", Http.at(target, "/bookings"), order("x", "A1"));
        assertThat(unsigned.statusCode()).isEqualTo(403);
        assertThat(unsigned.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        HttpResponse<String> stranger = Customers.create(target, null).list("");
        assertThat(stranger.statusCode()).isEqualTo(403);
        HttpResponse<String> reader = Customers.allowed(target, "GET/bookings").post(order("x", "A1"));
        assertThat(reader.statusCode()).isEqualTo(403);
        assertThat(Customers.allowed(target, "GET/bookings").list("").statusCode()).isEqualTo(200);
    }
}

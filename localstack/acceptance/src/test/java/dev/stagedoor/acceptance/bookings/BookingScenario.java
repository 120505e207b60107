package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.net.http.HttpResponse;

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
import static org.assertj.core.api.Assertions.assertThat;

/** A customer books, looks, and cancels; nobody else can. */
@OnTarget
class BookingScenario {

    private final Target target;
    private final Customer customer;

    BookingScenario(Target target) {
        this.target = target;
        this.customer = Customer.administrator(target);
    }

    @Test
    void aSeatIsBookedReadListedAndCancelled() throws IOException {
        HttpResponse<String> booked = customer.book(Season.performance(target), "A1", "A2");
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
        String id = member(booked, "bookingId");
        assertThat(booked.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/bookings/" + id));
        assertThat(customer.read(id).body()).isEqualTo(booked.body());
        assertThat(customer.list("?limit=5").body()).contains(id);
        HttpResponse<String> cancelled = customer.cancel(id);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(member(cancelled, "status")).isEqualTo("cancelled");
        assertThat(customer.cancel(id).statusCode()).as("the second time too").isEqualTo(200);
    }

    @Test
    void aTakenSeatIs409AndFreeAgainAfterACancellation() throws IOException {
        String performance = Season.performance(target);
        String id = member(customer.book(performance, "A1"), "bookingId");
        HttpResponse<String> taken = customer.book(performance, "A2", "A1");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(member(taken, "type")).endsWith("SeatTaken");
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(customer.book(performance, "A2").statusCode()).as("the refused booking took nothing").isEqualTo(201);
        customer.cancel(id);
        assertThat(customer.book(performance, "A1").statusCode()).isEqualTo(201);
    }

    @Test
    void anUnknownSeatOrPerformanceIs404() throws IOException {
        assertThat(customer.book(Season.performance(target), "Z99").statusCode()).isEqualTo(404);
        assertThat(customer.book("no-such-show-20270101-2000", "A1").statusCode()).isEqualTo(404);
        assertThat(customer.read("no-such-booking").statusCode()).isEqualTo(404);
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
                .containsPattern("validate +\\[object has missing").doesNotContain("AWS_PROXY");
        HttpResponse<String> nine = customer.post(order("x", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"));
        assertThat(nine.headers().firstValue("Content-Type")).as("what a model does not say, the function does")
                .hasValue("application/problem+json");
    }

    @Test
    void theSameIdempotencyKeyGivesTheFirstAnswerAndRefusesAnotherBody() throws IOException {
        String performance = Season.performance(target);
        String[] key = {"Idempotency-Key", "key-" + performance};
        HttpResponse<String> first = customer.post(order(performance, "A1"), key);
        HttpResponse<String> again = customer.post(order(performance, "A1"), key);
        HttpResponse<String> other = customer.post(order(performance, "A2"), key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(member(other, "type")).endsWith("IdempotencyKeyReused");
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void anotherCallersBookingIs403() throws IOException {
        Customer alice = Customers.allowed(target, "*");
        Customer bob = Customers.allowed(target, "*");
        String id = member(alice.book(Season.performance(target), "A1"), "bookingId");
        assertThat(alice.read(id).statusCode()).isEqualTo(200);
        assertThat(bob.read(id).statusCode()).isEqualTo(403);
        assertThat(bob.cancel(id).statusCode()).isEqualTo(403);
        assertThat(bob.list("").body()).doesNotContain(id);
        assertThat(alice.read(id).body()).as("bob changed nothing").doesNotContain("cancelled");
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

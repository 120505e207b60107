package dev.stagedoor.acceptance.quotes;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A quote is an Express state machine that the gateway starts and waits for: no function between them. */
@OnTarget
class QuoteScenario {

    private final Target target;

    QuoteScenario(Target target) {
        this.target = target;
    }

    @Test
    void everySeatIsPricedAndTheSumIsTheirs() throws IOException {
        String performance = Season.performance(target);
        HttpResponse<String> answer = quote(Customer.order(performance, "A1", "C2"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        JsonNode quote = json(answer);
        List<String> seats = new ArrayList<>();
        int sum = 0;
        for (JsonNode seat : quote.path("seats")) {
            seats.add(seat.path("seat").asText());
            sum += seat.path("price").asInt();
        }
        assertThat(seats).as("in the order that was asked").containsExactly("A1", "C2");
        assertThat(quote.path("total").asInt()).isEqualTo(sum).isPositive();
        assertThat(quote.path("performanceId").asText()).isEqualTo(performance);
        assertThat(quote.path("currency").asText()).hasSize(3);
        assertThat(quote.path("quoteId").asText()).isNotBlank();
        assertThat(Instant.parse(quote.path("validUntil").asText()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(16)));

        assertThat(json(quote(Customer.order(performance, "A1"))).path("seats")).as("one seat is a list too")
                .hasSize(1);
    }

    @Test
    void theErrorThatTheMachineEndsWithIsTheStatus() throws IOException {
        String performance = Season.performance(target);
        assertThat(Customer.administrator(target).book(performance, "A2").statusCode()).isEqualTo(202);

        refused(404, "UnknownPerformance", "hamlet", Customer.order("hamlet-20270114-2000", "A1"));
        refused(404, "UnknownSeat", "ZZ9", Customer.order(performance, "A1", "ZZ9"));
        refused(409, "SeatTaken", "A2", Customer.order(performance, "A1", "A2"));
    }

    @Test
    void whatIsNoQuestionStartsNothing() throws IOException {
        HttpResponse<String> none = quote("{\"performanceId\":\"hamlet\",\"seats\":[]}");
        HttpResponse<String> more = quote(
                "{\"performanceId\":\"hamlet\",\"seats\":[\"A1\"],\"stateMachineArn\":\"x\"}");
        HttpResponse<String> other = quote("{\"performanceId\":\"x\\\",\\\"name\\\":\\\"y\",\"seats\":[\"A1\"]}");
        HttpResponse<String> foreign = Http.send("POST", Http.at(target, "/quotes"), "{\"stateMachineArn\":\"x\"}",
                "Content-Type", "text/plain");

        assertThat(List.of(none, more, other)).extracting(HttpResponse::statusCode).containsOnly(400);
        assertThat(foreign.statusCode()).as("no body passes without the template").isEqualTo(415);
    }

    @Test
    @Needs(Capability.EXPLAIN)
    void theExplanationShowsTheIntegrationAndNoFunction() throws IOException {
        HttpResponse<String> answer = quote(Customer.order("hamlet-20270114-2000", "A1"));

        assertThat(target.command().explain(answer)).contains("/quotes POST")
                .contains("AWS states:StartSyncExecution -> 200")
                .contains("respond      404").doesNotContain("lambda");
    }

    private void refused(int status, String problem, String named, String body) throws IOException {
        HttpResponse<String> answer = quote(body);
        assertThat(answer.statusCode()).as(body + " -> " + answer.body()).isEqualTo(status);
        assertThat(json(answer).path("problem").asText()).isEqualTo(problem);
        assertThat(json(answer).path("message").asText()).contains(named);
    }

    private HttpResponse<String> quote(String body) throws IOException {
        return Http.send("POST", Http.at(target, "/quotes"), body, "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}

package dev.stagedoor.acceptance.seating;

import java.io.IOException;
import java.net.http.HttpResponse;

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

/** A legacy SOAP system behind a REST resource: callers see JSON and statuses, the system sees its own contract. */
@OnTarget
@Needs(Capability.VPC_LINK)
class SeatMapScenario {

    private static final String[] JSON = {"Content-Type", "application/json"};

    private final Target target;

    SeatMapScenario(Target target) {
        this.target = target;
    }

    @Test
    void aSeatMapComesThroughSoapAndShowsWhatIsSold() throws IOException {
        String performance = Season.performance(target);
        assertThat(Customer.administrator(target).book(performance, "A1").statusCode()).isEqualTo(202);

        HttpResponse<String> answer = Http.get(Http.at(target, "/seatmaps/" + performance));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        JsonNode map = json(answer);
        assertThat(map.path("performanceId").asText()).isEqualTo(performance);
        assertThat(map.at("/rows/0/row").asText()).isEqualTo("A");
        assertThat(map.at("/rows/0/seats/0/status").asText()).isEqualTo("sold");
        assertThat(map.at("/rows/0/seats/1/status").asText()).isEqualTo("free");
        assertThat(map.findValues("price")).allSatisfy(price -> assertThat(price.isInt()).isTrue());
    }

    @Test
    void faultsBecomeStatusesAndTheirTextStaysInside() throws IOException {
        HttpResponse<String> unknown = Http.get(Http.at(target, "/seatmaps/no-such-show-20270101-2000"));
        HttpResponse<String> noId = Http.get(Http.at(target, "/seatmaps/%3C%2FperformanceId%3E"));
        HttpResponse<String> noSeats = propose(Season.performance(target),
                "{\"seats\":8,\"priceCategory\":\"nowhere\"}");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such performance").doesNotContain("soap");
        assertThat(unknown.headers().firstValue("Access-Control-Allow-Origin")).as("a browser may read it")
                .hasValue("*");
        assertThat(noId.statusCode()).isEqualTo(400);
        assertThat(noSeats.statusCode()).isEqualTo(409);
    }

    @Test
    void whatWouldBreakOutOfItsElementArrivesAsText() throws IOException {
        String performance = Season.performance(target);
        String marker = "remark " + performance;

        HttpResponse<String> answer = propose(performance, "{\"seats\":2,\"remark\":\"" + marker
                + "</remark><seats>8</seats> &amp; \\\"quoted\\\"\\nnext line\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("seats")).hasSize(2);
        assertThat(target.command().expect("logs", "seating"))
                .contains(marker + "</remark><seats>8</seats> &amp; \"quoted\" next line");
    }

    @Test
    void aBodyThatIsNotTheModelsOrNotJsonDoesNotReachTheSystem() throws IOException {
        String performance = Season.performance(target);
        for (String body : new String[]{"{}", "{\"seats\":9}", "{\"seats\":\"2\"}", "{\"seats\":2,\"and\":1}",
                "{\"seats\":2,\"priceCategory\":\"</category>\"}", "{\"seats\":2,\"remark\":\"\\u0000\"}", "[", ""}) {
            HttpResponse<String> answer = propose(performance, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).startsWith("{\"message\":\"Invalid request body\"");
        }
        HttpResponse<String> foreign = Http.send("POST", Http.at(target, "/seatmaps/" + performance + "/proposals"),
                "<seats>2</seats>", "Content-Type", "text/xml");
        assertThat(foreign.statusCode()).as("passthroughBehavior: never").isEqualTo(415);
    }

    private HttpResponse<String> propose(String performance, String body) throws IOException {
        return Http.send("POST", Http.at(target, "/seatmaps/" + performance + "/proposals"), body, JSON);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}

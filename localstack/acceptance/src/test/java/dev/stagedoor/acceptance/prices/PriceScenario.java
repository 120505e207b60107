package dev.stagedoor.acceptance.prices;

import java.io.IOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A function without HTTP in it behind a non-proxy integration: renamed in, filtered out, errors selected by their message. */
@OnTarget
class PriceScenario {

    /** A Friday on which it is played. */
    private static final String BUSY = "?show=the-lamplighter&category=stalls&date=2027-01-15";

    private final Target target;

    PriceScenario(Target target) {
        this.target = target;
    }

    @Test
    void aPriceIsAskedByOneSetOfNamesAndAnsweredByAnother() throws IOException {
        HttpResponse<String> answer = price(BUSY + "&seats=3");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        JsonNode price = json(answer);
        assertThat(price.properties()).extracting(java.util.Map.Entry::getKey).as("nothing internal")
                .containsExactly("show", "category", "seats", "date", "pricePerSeat", "total", "currency", "rule");
        assertThat(price.path("show").asText()).isEqualTo("the-lamplighter");
        assertThat(price.path("total").asInt()).isEqualTo(3 * price.path("pricePerSeat").asInt()).isPositive();
    }

    @Test
    void aFailedInvocationIsSelectedByTheBeginningOfItsMessage() throws IOException {
        refused(400, "InvalidQuestion", BUSY + "&seats=9");
        refused(400, "InvalidQuestion", BUSY + "%22,%22count%22:1,%22x%22:%22");
        refused(404, "UnknownShow", "?show=hamlet&category=stalls&date=2027-01-15");
        refused(422, "NotOnSale", "?show=the-lamplighter&category=stalls&date=2026-01-15");
        refused(422, "NotOnSale", "?show=the-lamplighter&category=nowhere&date=2027-01-15");
    }

    @Test
    void whatTheGatewayRefusesDoesNotReachTheFunction() throws IOException {
        HttpResponse<String> missing = price("?show=the-lamplighter");
        HttpResponse<String> foreign = Http.get(Http.at(target, "/prices" + BUSY), "Content-Type", "text/plain");

        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).isEqualTo("{\"message\":\"Missing required request parameters: [category, date]\"}");
        assertThat(foreign.statusCode()).as("passthroughBehavior: never").isEqualTo(415);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).as("errors carry CORS too")
                .hasValue("*");
    }

    private void refused(int status, String problem, String query) throws IOException {
        HttpResponse<String> answer = price(query);
        assertThat(answer.statusCode()).as(query + " -> " + answer.body()).isEqualTo(status);
        assertThat(json(answer).path("problem").asText()).isEqualTo(problem);
        assertThat(json(answer).path("message").asText()).isNotBlank().doesNotContain(problem);
    }

    private HttpResponse<String> price(String query) throws IOException {
        return Http.get(Http.at(target, "/prices" + query));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}

package dev.stagedoor.partners.api;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.partners.domain.InMemoryAllotments;
import dev.stagedoor.partners.domain.PartnerDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The two handlers over allotments in memory: event in, proxy response out. */
class HandlersTest {

    private static final String EVENING = "the-lamplighter-20270114-2000";
    private static final String TWO = "{\"performanceId\": \"" + EVENING + "\", \"tickets\": 2}";
    private static final String AGENCY = "arn:aws:iam::000000000000:user/agency";

    private final PartnerDesk desk = new PartnerDesk(new InMemoryAllotments().with(EVENING, 3),
            Clock.fixed(Instant.parse("2027-01-10T18:30:00Z"), ZoneOffset.UTC), () -> "sale-1", tries -> {});

    @Test
    void a_sale_is_made_once_for_each_key() {
        APIGatewayProxyResponseEvent answer = sell(AGENCY, TWO, "k1");

        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getBody()).isEqualTo("{\"saleId\":\"sale-1\",\"performanceId\":\"" + EVENING
                + "\",\"tickets\":2,\"total\":2400,\"currency\":\"EUR\",\"partner\":\"" + AGENCY
                + "\",\"soldAt\":\"2027-01-10T18:30:00Z\"}");
        assertThat(sell(AGENCY, TWO, "k1")).isEqualTo(answer);
        problem(sell(AGENCY, TWO, "k2"), 409, "TooFewTickets");
        problem(sell(AGENCY, TWO.replace(": 2}", ": 1}"), "k1"), 409, "IdempotencyKeyReused");
    }

    @Test
    void what_is_left_is_listed() {
        sell(AGENCY, TWO, "k1");

        APIGatewayProxyResponseEvent answer = list(AGENCY, Map.of("showId", "the-lamplighter"));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"tickets\":3,\"remaining\":1,\"price\":1200");
        problem(list(AGENCY, null), 400, "BadRequest");
        problem(list(AGENCY, Map.of("showId", "SHOW#1")), 400, "BadRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "null", "{\"performanceId\": \"" + EVENING + "\"}",
            "{\"performanceId\": 1, \"tickets\": 2}", "{\"performanceId\": \"x\", \"tickets\": 2}",
            "{\"performanceId\": \"" + EVENING + "\", \"tickets\": 2.5}",
            "{\"performanceId\": \"" + EVENING + "\", \"tickets\": 2, \"price\": 1}",
            "{\"performanceId\": [[[[[1]]]]], \"tickets\": 2}"})
    void a_body_of_another_form_is_a_bad_request(String body) {
        problem(sell(AGENCY, body, "k1"), 400, "BadRequest");
    }

    @Test
    void a_sale_needs_a_caller_and_a_key() {
        problem(sell(null, TWO, "k1"), 403, "NoPartner");
        problem(list(null, Map.of("showId", "the-lamplighter")), 403, "NoPartner");
        problem(new SellTickets(desk).handleRequest(event(AGENCY).withBody(TWO), null), 400, "BadRequest");
        problem(sell(AGENCY, TWO.replace("2000", "1500"), "k1"), 404, "UnknownPerformance");
    }

    private APIGatewayProxyResponseEvent sell(String partner, String body, String key) {
        return new SellTickets(desk)
                .handleRequest(event(partner).withBody(body).withHeaders(Map.of("idempotency-key", key)), null);
    }

    private APIGatewayProxyResponseEvent list(String partner, Map<String, String> query) {
        return new ListAllotments(desk).handleRequest(event(partner).withQueryStringParameters(query), null);
    }

    private static APIGatewayProxyRequestEvent event(String partner) {
        return new APIGatewayProxyRequestEvent().withIsBase64Encoded(false)
                .withRequestContext(new ProxyRequestContext().withIdentity(new RequestIdentity().withUserArn(partner)));
    }

    private static void problem(APIGatewayProxyResponseEvent answer, int status, String name) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody()).contains("urn:stagedoor:problem:" + name);
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/problem+json");
    }
}

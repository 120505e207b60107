package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser of another origin may read: answers and errors, of non-proxies by the gateway, of proxies by the code. */
@OnTarget
@Needs(Capability.VPC_LINK)
class CorsScenario {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    private static final String ORIGIN = "https://example.org";
    private static final String QUESTION = "?show=the-lamplighter&category=stalls&date=2027-01-14";

    private final Target target;

    CorsScenario(Target target) {
        this.target = target;
    }

    @Test
    void theGatewayAnswersPreflightsOfWhatItMapsAndOfWhatMustBeSigned() throws IOException {
        for (String[] resource : new String[][]{{"/prices", "GET"}, {"/seatmaps/x", "GET"},
                {"/seatmaps/x/proposals", "POST"}, {"/bookings", "POST"}, {"/bookings/x", "DELETE"},
                {"/bookings/x/ticket", "GET"}}) {
            HttpResponse<String> preflight = ask("OPTIONS", resource[0], "Access-Control-Request-Method", resource[1]);

            assertThat(preflight.statusCode()).as(resource[0]).isEqualTo(204);
            assertThat(preflight.headers().firstValue(ALLOW_ORIGIN)).as(resource[0]).hasValue("*");
            assertThat(preflight.headers().firstValue(ALLOW_METHODS)).as(resource[0])
                    .hasValueSatisfying(methods -> assertThat(methods).contains(resource[1]));
        }
    }

    @Test
    void theCodeAnswersThemBehindAProxy() throws IOException {
        HttpResponse<String> preflight = ask("OPTIONS", "/shows", "Access-Control-Request-Method", "GET");

        assertThat(preflight.headers().firstValue("Access-Control-Max-Age")).as("the service's own").hasValue("86400");
        assertThat(ask("GET", "/shows?limit=1").headers().firstValue(ALLOW_ORIGIN)).isPresent();
    }

    @Test
    void errorsCarryTheHeaderWhoeverAnswersThem() throws IOException {
        for (String[] error : new String[][]{{"GET", "/nothing-here", "403"}, {"GET", "/bookings", "403"},
                {"GET", "/prices", "400"}, {"GET", "/prices?show=hamlet&category=stalls&date=2027-01-15", "404"},
                {"GET", "/seatmaps/no-such-show", "404"}, {"POST", "/seatmaps/x/proposals", "400"}}) {
            HttpResponse<String> answer = ask(error[0], error[1]);

            assertThat(answer.statusCode()).as(error[1]).isEqualTo(Integer.parseInt(error[2]));
            assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).as(error[1]).hasValue("*");
        }
    }

    @Test
    void soDoesTheErrorThatTheGatewayMakesWhereItsBackEndFails() throws IOException {
        String api = target.output("RestApiId");
        try (ApiGatewayClient gateway = target.client(ApiGatewayClient.builder())) {
            String deployment = gateway.getStage(get -> get.restApiId(api).stageName(target.output("StageName")))
                    .deploymentId();
            // The same deployment at a stage whose functions have no alias of that name.
            gateway.createStage(create -> create.restApiId(api).stageName("nowhere").deploymentId(deployment)
                    .variables(Map.of("alias", "nowhere", "pricesAlias", "nowhere")));
            try {
                HttpResponse<String> failed = Http.get(
                        URI.create(target.restApi().resolve("nowhere") + "/prices" + QUESTION), "Origin", ORIGIN);

                assertThat(failed.statusCode()).isEqualTo(500);
                assertThat(failed.body()).isEqualTo("{\"message\":\"Internal server error\"}");
                assertThat(failed.headers().firstValue(ALLOW_ORIGIN)).hasValue("*");
            } finally {
                gateway.deleteStage(delete -> delete.restApiId(api).stageName("nowhere"));
            }
        }
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws IOException {
        String[] all = new String[headers.length + 2];
        all[0] = "Origin";
        all[1] = ORIGIN;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return Http.send(method, Http.at(target, path), null, all);
    }
}

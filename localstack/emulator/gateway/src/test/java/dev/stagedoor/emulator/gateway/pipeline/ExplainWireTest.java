package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainWireTest {

    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new TestGateway().publish(new ApiFixture().method("POST", "/shows", Integrations.mock("{}"))
                .method("GET", "/function", Integrations.of(IntegrationType.AWS_PROXY)
                        .http("POST", "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                                + "arn:aws:lambda:us-east-1:000000000000:function:f:live/invocations")
                        .build())
                .method("GET", "/mapped", Integrations.of(IntegrationType.AWS)
                        .http("POST", "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                                + "arn:aws:lambda:us-east-1:000000000000:function:f/invocations")
                        .template("{\"in\":\"$input.params('q')\"}").response("200", "{\"out\":true}").build())
                .build());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static JsonNode explain(String requestId) {
        return gateway.runtime().requestLog().find(requestId).orElseThrow();
    }

    private static JsonNode step(JsonNode explanation, String name) {
        for (JsonNode step : explanation.get("steps")) {
            if (step.get("step").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step " + name);
    }

    private static String id(HttpResponse<?> response) {
        return response.headers().firstValue("x-amzn-RequestId").orElseThrow();
    }

    @Test
    void every_step_says_what_it_decided() {
        JsonNode explanation = explain(id(gateway.post("/shows?a=1", "{\"x\":1}")));

        assertThat(explanation.get("steps").findValuesAsText("step")).isEqualTo(List.of("stage", "route", "body",
                "authorize", "api key", "quota", "throttle", "validate", "cache", "map request", "integrate",
                "map response",
                "cache store", "respond"));
        assertThat(step(explanation, "route").get("decision").asText()).isEqualTo("/shows POST");
        assertThat(step(explanation, "throttle").get("decision").asText())
                .matches("account 10000/s burst 5000: 49\\d\\d left");
        assertThat(step(explanation, "integrate").get("decision").asText()).isEqualTo("MOCK -> 200");
        assertThat(explanation.at("/request/body").asText()).isEqualTo("{\"x\":1}");
        assertThat(explanation.at("/path").asText()).isEqualTo("/dev/shows");
        assertThat(explanation.at("/status").asInt()).isEqualTo(200);
        assertThat(explanation.at("/millis").asDouble()).isPositive();
    }

    @Test
    void a_miss_names_what_is_near_and_stops_there() {
        JsonNode explanation = explain(id(gateway.get("/show")));

        assertThat(explanation.get("steps").findValuesAsText("step")).containsExactly("stage", "route");
        assertThat(step(explanation, "route").get("near").asText()).isEqualTo("/shows has no GET, only POST");
        assertThat(explanation.at("/gatewayResponse/type").asText()).isEqualTo("MISSING_AUTHENTICATION_TOKEN");
    }

    @Test
    void a_function_is_named_with_its_alias_and_its_failure_explained() {
        gateway.lambda().fails("{\"errorMessage\":\"boom\"}");

        JsonNode explanation = explain(id(gateway.get("/function", "Authorization", "Bearer secret")));

        assertThat(step(explanation, "integrate").get("decision").asText()).isEqualTo("AWS_PROXY f:live -> 200");
        assertThat(explanation.at("/gatewayResponse/reason").asText()).contains("boom");
        assertThat(explanation.toString()).doesNotContain("secret");
    }

    @Test
    void a_mapping_is_told_with_what_went_in_and_what_came_out() {
        gateway.lambda().fails("{\"errorMessage\":\"Sold out\"}");

        JsonNode explanation = explain(id(gateway.get("/mapped?q=Hamlet")));

        assertThat(step(explanation, "map request").get("decision").asText())
                .isEqualTo("by the template of application/json: 15 bytes");
        assertThat(explanation.at("/integration/body").asText()).isEqualTo("{\"in\":\"Hamlet\"}");
        assertThat(explanation.at("/integration/answer/body").asText()).isEqualTo("{\"errorMessage\":\"Sold out\"}");
        assertThat(step(explanation, "map response").get("decision").asText())
                .isEqualTo("integration response 200, for the error Sold out");
        assertThat(explanation.at("/response/body").asText()).isEqualTo("{\"out\":true}");
    }
}

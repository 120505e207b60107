package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.QuotaSettings;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiKeyWireTest {

    private static final String VALUE = "a-key-of-twenty-or-more-characters";

    private final TestGateway gateway = new TestGateway().publish(new ApiFixture()
            .method("/keyed", Methods.of("GET").apiKeyRequired().integration(Integrations.mock("ok")).build())
            .method("/other", Methods.of("GET").apiKeyRequired().integration(Integrations.mock("ok")).build())
            .method("GET", "/open", Integrations.mock("ok"))
            .method("/function", Methods.of("GET").apiKeyRequired().integration(lambda()).build())
            .build());

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void without_a_key_that_is_known_enabled_and_in_a_plan_of_the_stage_it_is_403() {
        gateway.clients().put(key("k1", VALUE, true), List.of(plan("dev", null, null, Map.of())));
        gateway.clients().put(key("k2", "disabled-" + VALUE, false), List.of(plan("dev", null, null, Map.of())));
        gateway.clients().put(key("k3", "elsewhere-" + VALUE, true), List.of(plan("prod", null, null, Map.of())));
        gateway.clients().put(key("k4", "nowhere-" + VALUE, true), List.of());

        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        assertThat(gateway.get("/keyed", "X-API-Key", VALUE).statusCode()).isEqualTo(200);
        for (String value : List.of("disabled-" + VALUE, "elsewhere-" + VALUE, "nowhere-" + VALUE, "unknown", "")) {
            HttpResponse<String> refused = gateway.get("/keyed", "x-api-key", value);
            assertThat(refused.statusCode()).as(value).isEqualTo(403);
            assertThat(refused.body()).isEqualTo("{\"message\":\"Forbidden\"}");
            assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("ForbiddenException");
        }
        assertThat(gateway.get("/keyed").statusCode()).isEqualTo(403);
    }

    @Test
    void where_no_key_is_wanted_a_plan_does_not_count() {
        gateway.clients().put(key("k1", VALUE, true),
                List.of(plan("dev", new ThrottleSettings(0, 0), new QuotaSettings(0, 0, "DAY"), Map.of())));

        assertThat(gateway.get("/open", "x-api-key", VALUE).statusCode()).isEqualTo(200);
    }

    @Test
    void each_client_has_its_own_bucket_for_all_methods() {
        UsagePlan plan = plan("dev", new ThrottleSettings(2, 0.001), null, Map.of());
        gateway.clients().put(key("k1", VALUE, true), List.of(plan));
        gateway.clients().put(key("k2", "second-" + VALUE, true), List.of(plan));

        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        assertThat(gateway.get("/other", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = gateway.get("/keyed", "x-api-key", VALUE);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
        assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("TooManyRequestsException");
        assertThat(gateway.get("/keyed", "x-api-key", "second-" + VALUE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_limit_for_a_method_takes_nothing_from_the_client_when_it_refuses() {
        gateway.clients().put(key("k1", VALUE, true), List.of(plan("dev", new ThrottleSettings(2, 0.001),
                new QuotaSettings(2, 0, "DAY"), Map.of("/keyed/GET", new ThrottleSettings(1, 0.001)))));

        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(429);
        }
        assertThat(gateway.get("/other", "x-api-key", VALUE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_rate_or_a_burst_of_0_refuses_everything() {
        gateway.clients().put(key("k1", VALUE, true),
                List.of(plan("dev", new ThrottleSettings(5, 0), null, Map.of())));
        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(429);

        gateway.clients().put(key("k1", VALUE, true),
                List.of(plan("dev", new ThrottleSettings(0, 5), null, Map.of())));
        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(429);
    }

    @Test
    void an_exhausted_quota_is_429_limit_exceeded_and_a_changed_plan_holds_at_once() {
        gateway.clients().put(key("k1", VALUE, true),
                List.of(plan("dev", new ThrottleSettings(3, 0.001), new QuotaSettings(1, 0, "MONTH"), Map.of())));

        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = gateway.get("/keyed", "x-api-key", VALUE);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Limit Exceeded\"}");
        assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("LimitExceededException");

        gateway.clients().put(key("k1", VALUE, true),
                List.of(plan("dev", new ThrottleSettings(3, 0.001), new QuotaSettings(9, 0, "MONTH"), Map.of())));
        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        assertThat(gateway.get("/keyed", "x-api-key", VALUE).statusCode()).isEqualTo(200);
        assertThat(gateway.get("/keyed", "x-api-key", VALUE).body()).as("the tokens outlived the change of the quota")
                .isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void the_function_is_told_the_key() {
        gateway.clients().put(key("k1", VALUE, true), List.of(plan("dev", null, null, Map.of())));
        gateway.lambda().answers("{\"statusCode\":200}");

        gateway.get("/function", "x-api-key", VALUE);

        JsonNode identity = gateway.lambda().event().at("/requestContext/identity");
        assertThat(identity.get("apiKey").asText()).isEqualTo(VALUE);
        assertThat(identity.get("apiKeyId").asText()).isEqualTo("k1");
    }

    @Test
    void an_explanation_tells_key_plan_quota_and_buckets_but_never_the_value() {
        gateway.clients().put(key("k1", VALUE, true), List.of(plan("dev", new ThrottleSettings(20, 10),
                new QuotaSettings(100, 0, "DAY"), Map.of("/keyed/GET", new ThrottleSettings(5, 2.5)))));

        gateway.get("/keyed", "x-api-key", VALUE);

        String told = gateway.runtime().requestLog().last().orElseThrow().toString();
        assertThat(told).contains("key k1 in usage plan gold (plan1)", "100 per DAY: 99 left",
                "client for this method 2.5/s burst 5: 4 left; client 10/s burst 20: 19 left; account 10000/s burst 5000: 4999 left")
                .doesNotContain(VALUE);
    }

    private static Integration lambda() {
        return Integrations.of(IntegrationType.AWS_PROXY)
                .http("POST", "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31"
                        + "/functions/arn:aws:lambda:us-east-1:000000000000:function:f/invocations")
                .build();
    }

    private static ApiKey key(String id, String value, boolean enabled) {
        return new ApiKey(id, "partner", value, null, enabled, null, Instant.EPOCH, Instant.EPOCH, Map.of());
    }

    private static UsagePlan plan(String stage, ThrottleSettings throttle, QuotaSettings quota,
            Map<String, ThrottleSettings> methods) {
        return new UsagePlan("plan1", "gold", null,
                List.of(new UsagePlan.ApiStage(ApiFixture.API_ID, stage, methods)), throttle, quota, null, List.of(),
                Map.of());
    }
}

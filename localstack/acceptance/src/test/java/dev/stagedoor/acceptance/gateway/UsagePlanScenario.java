package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsageResponse;
import software.amazon.awssdk.services.apigateway.model.Op;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients are told apart by their API keys; a usage plan says how fast and how much. */
@OnTarget
@Needs(Capability.USAGE_PLAN_LIMITS)
class UsagePlanScenario {

    private final OwnApi api;
    private final ApiGatewayClient gateway;
    private final List<String> keys = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    UsagePlanScenario(Target target) {
        api = OwnApi.imported(target, "usage-plans").deployed();
        gateway = api.gateway();
    }

    @AfterEach
    void remove() {
        plans.forEach(plan -> gateway.deleteUsagePlan(delete -> delete.usagePlanId(plan)));
        keys.forEach(key -> gateway.deleteApiKey(delete -> delete.apiKey(key)));
        api.close();
    }

    @Test
    void theFourStepsOfChargingACustomer() throws IOException {
        // 1: the method wants a key, and is deployed; nobody has one yet.
        HttpResponse<String> refused = api.get("/keyed");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(api.get("/open").statusCode()).isEqualTo(200);
        // 2: a key alone opens nothing.
        CreateApiKeyResponse key = key("customer");
        assertThat(api.get("/keyed", "x-api-key", key.value()).statusCode()).isEqualTo(403);
        // 3: nor does a plan without members.
        String plan = plan(10, 20, 100);
        assertThat(api.get("/keyed", "x-api-key", key.value()).statusCode()).isEqualTo(403);
        // 4: stage and key are associated, and it holds at once.
        join(plan, key);
        assertThat(api.get("/keyed", "x-api-key", key.value()).statusCode()).isEqualTo(200);
        assertThat(used(plan, key)).isEqualTo(1);

        gateway.updateApiKey(update -> update.apiKey(key.id())
                .patchOperations(patch -> patch.op(Op.REPLACE).path("/enabled").value("false")));
        assertThat(api.get("/keyed", "x-api-key", key.value()).statusCode()).isEqualTo(403);
    }

    @Test
    void aClientThatIsTooFastIsThrottledAndAnotherIsNot() throws IOException {
        String plan = plan(0.01, 3, 1_000);
        CreateApiKeyResponse fast = key("fast");
        CreateApiKeyResponse slow = key("slow");
        join(plan, fast);
        join(plan, slow);

        for (int i = 0; i < 3; i++) {
            assertThat(api.get(i == 1 ? "/other" : "/keyed", "x-api-key", fast.value()).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> throttled = api.get("/keyed", "x-api-key", fast.value());
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
        assertThat(throttled.headers().firstValue("x-amzn-ErrorType")).hasValue("TooManyRequestsException");
        assertThat(api.get("/keyed", "x-api-key", slow.value()).statusCode()).isEqualTo(200);
        assertThat(used(plan, fast)).as("a request that was throttled is not charged").isEqualTo(3);
    }

    @Test
    void anExhaustedQuotaIsRaisedForOneClient() throws IOException {
        String plan = plan(1_000, 1_000, 2);
        CreateApiKeyResponse key = key("customer");
        join(plan, key);
        api.get("/keyed", "x-api-key", key.value());
        api.get("/keyed", "x-api-key", key.value());

        HttpResponse<String> exceeded = api.get("/keyed", "x-api-key", key.value());
        assertThat(exceeded.statusCode()).isEqualTo(429);
        assertThat(exceeded.body()).isEqualTo("{\"message\":\"Limit Exceeded\"}");
        assertThat(exceeded.headers().firstValue("x-amzn-ErrorType")).hasValue("LimitExceededException");

        gateway.updateUsage(update -> update.usagePlanId(plan).keyId(key.id())
                .patchOperations(patch -> patch.op(Op.REPLACE).path("/remaining").value("1")));
        assertThat(api.get("/keyed", "x-api-key", key.value()).statusCode()).isEqualTo(200);
        assertThat(api.get("/keyed", "x-api-key", key.value()).statusCode()).isEqualTo(429);
        assertThat(used(plan, key)).isEqualTo(3);
    }

    @Test
    void goldGetsMoreThanBronze() throws IOException {
        CreateApiKeyResponse gold = key("gold");
        CreateApiKeyResponse bronze = key("bronze");
        join(plan(0.01, 8, 1_000), gold);
        join(plan(0.01, 2, 1_000), bronze);
        int served = 0;
        int servedToBronze = 0;
        for (int i = 0; i < 10; i++) {
            served += api.get("/keyed", "x-api-key", gold.value()).statusCode() == 200 ? 1 : 0;
            servedToBronze += api.get("/keyed", "x-api-key", bronze.value()).statusCode() == 200 ? 1 : 0;
        }

        assertThat(served).isEqualTo(8);
        assertThat(servedToBronze).isEqualTo(2);
    }

    private CreateApiKeyResponse key(String name) {
        CreateApiKeyResponse key = gateway.createApiKey(create -> create.name("scenario-" + name).enabled(true));
        keys.add(key.id());
        return key;
    }

    private String plan(double rate, int burst, int quota) {
        String plan = gateway.createUsagePlan(CreateUsagePlanRequest.builder().name("scenario")
                .apiStages(ApiStage.builder().apiId(api.id()).stage("dev").build())
                .throttle(throttle -> throttle.rateLimit(rate).burstLimit(burst))
                .quota(limit -> limit.limit(quota).period("MONTH")).build()).id();
        plans.add(plan);
        return plan;
    }

    private void join(String plan, CreateApiKeyResponse key) {
        gateway.createUsagePlanKey(join -> join.usagePlanId(plan).keyId(key.id()).keyType("API_KEY"));
    }

    /** Yesterday too: it may have been midnight. */
    private long used(String plan, CreateApiKeyResponse key) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        GetUsageResponse usage = gateway.getUsage(get -> get.usagePlanId(plan).keyId(key.id())
                .startDate(today.minusDays(1).toString()).endDate(today.toString()));
        return usage.items().get(key.id()).stream().mapToLong(day -> day.get(0)).sum();
    }
}

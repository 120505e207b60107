package dev.stagedoor.emulator.gateway.pipeline;

import java.util.Map;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanaryWireTest {

    private static final RestApi OLD = api("old");
    private static final RestApi NEW = api("new");
    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static RestApi api(String name) {
        return new ApiFixture()
                .method("GET", "/x",
                        Integrations.mock(name + " $stageVariables.alias$stageVariables.own$stageVariables.base"
                                + " $context.isCanaryRequest"))
                .method("POST", "/f", Integrations.of(IntegrationType.AWS_PROXY)
                        .http("POST", "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                                + "arn:aws:lambda:us-east-1:000000000000:function:f:${stageVariables.alias}/invocations")
                        .build())
                .build();
    }

    private static StageBuilder stage(double percent, boolean useStageCache) {
        StageBuilder stage = Stage.builder("dev", "d").canarySettings(
                new CanarySettings(percent, "c", Map.of("alias", "next", "own", "-own"), useStageCache));
        stage.variables().putAll(Map.of("alias", "live", "base", "-base"));
        return stage;
    }

    @Test
    void canary_requests_meet_another_deployment_with_variables_of_their_own_laid_over_the_stages() {
        gateway.publish(OLD, stage(0, false).build(), NEW);
        assertThat(gateway.get("/x").body()).isEqualTo("old live-base false");
        assertThat(gateway.post("/f", "").statusCode()).isEqualTo(200);
        assertThat(gateway.lambda().last().text("Qualifier") + gateway.lambda().last().text("FunctionName"))
                .contains("live");
        assertThat(gateway.lambda().event().at("/requestContext/isCanaryRequest").asBoolean(true)).isFalse();

        gateway.publish(OLD, stage(100, false).build(), NEW);
        assertThat(gateway.get("/x").body()).isEqualTo("new next-own-base true");
        assertThat(gateway.runtime().requestLog().last().orElseThrow().at("/steps/0/decision").asText())
                .startsWith("canary: deployment dep");
        gateway.post("/f", "");
        assertThat(gateway.lambda().last().text("Qualifier") + gateway.lambda().last().text("FunctionName"))
                .contains("next");
        assertThat(gateway.lambda().event().at("/requestContext/isCanaryRequest").asBoolean()).isTrue();

        gateway.publish(NEW);
        assertThat(gateway.get("/x").body()).as("no canary, no word of it").isEqualTo("new  ");
    }

    @Test
    void each_request_is_decided_for_itself() {
        gateway.publish(OLD, stage(50, false).build(), NEW);
        long canaries = IntStream.range(0, 200).filter(i -> gateway.get("/x").body().startsWith("new")).count();

        assertThat(canaries).as("six standard deviations").isBetween(58L, 142L);
    }

    @Test
    void a_limit_of_the_stage_is_one_for_both() {
        StageBuilder stage = stage(0, false);
        stage.methodSettings().put("*/*",
                MethodSettings.DEFAULT.toBuilder().throttlingBurstLimit(2).throttlingRateLimit(0.001).build());
        gateway.publish(OLD, stage.build(), NEW);
        assertThat(gateway.get("/x").statusCode()).isEqualTo(200);
        stage.canarySettings(new CanarySettings(100, "c", Map.of(), false));
        gateway.publish(OLD, stage.build(), NEW);

        assertThat(gateway.get("/x").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/x").statusCode()).isEqualTo(429);
    }

    @Test
    void the_canarys_answers_are_kept_apart_unless_it_uses_the_cache_of_the_stage_and_is_the_same_deployment() {
        for (boolean useStageCache : new boolean[]{false, true}) {
            gateway.publish(OLD, cached(0, useStageCache), OLD);
            gateway.runtime().flushCache(ApiFixture.API_ID, "dev");
            assertThat(gateway.get("/x").body()).isEqualTo("old live-base false");
            gateway.publish(OLD, cached(100, useStageCache), OLD);
            assertThat(gateway.get("/x").body()).isEqualTo(
                    useStageCache ? "old live-base false" : "old next-own-base true");
            gateway.publish(OLD, cached(100, useStageCache), NEW);
            assertThat(gateway.get("/x").body()).isEqualTo("new next-own-base true");
            gateway.publish(OLD, cached(0, useStageCache), NEW);
            assertThat(gateway.get("/x").body()).isEqualTo("old live-base false");
        }
    }

    private static Stage cached(double percent, boolean useStageCache) {
        StageBuilder stage = stage(percent, useStageCache).cacheClusterEnabled(true).cacheClusterSize("0.5");
        stage.methodSettings().put("*/*", MethodSettings.DEFAULT.toBuilder().cachingEnabled(true).build());
        return stage.build();
    }
}

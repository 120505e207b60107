package dev.stagedoor.emulator.gateway.pipeline;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.MethodSettingsBuilder;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleWireTest {

    private static final RestApi API = new ApiFixture().method("GET", "/a", Integrations.mock("ok"))
            .method("GET", "/b", Integrations.mock("ok")).build();

    @Test
    void a_setting_for_all_methods_gives_each_of_them_a_bucket_and_one_of_its_own_holds_instead() {
        try (TestGateway gateway = new TestGateway()) {
            publish(gateway, "dep1", stage -> {
                limit(stage, "*/*", 2, 0.001);
                limit(stage, "~1b/GET", 1, 0.001);
            });

            assertThat(statuses(gateway, "/a", 3)).containsExactly(200, 200, 429);
            assertThat(statuses(gateway, "/b", 2)).containsExactly(200, 429);
        }
    }

    @Test
    void a_request_that_the_stage_refuses_leaves_the_account_its_tokens() {
        try (TestGateway gateway = new TestGateway(new GatewayOptions(0, 4))) {
            publish(gateway, "dep1", stage -> limit(stage, "~1a/GET", 1, 0.001));

            assertThat(statuses(gateway, "/a", 5)).containsExactly(200, 429, 429, 429, 429);
            assertThat(statuses(gateway, "/b", 4)).containsExactly(200, 200, 200, 429);
        }
    }

    @Test
    void tokens_outlive_a_new_deployment_and_another_setting_but_a_new_limit_holds_at_once() {
        try (TestGateway gateway = new TestGateway()) {
            publish(gateway, "dep1", stage -> limit(stage, "*/*", 1, 0.001));
            assertThat(statuses(gateway, "/a", 2)).containsExactly(200, 429);

            publish(gateway, "dep2", stage -> {
                limit(stage, "*/*", 1, 0.001);
                stage.variables().put("alias", "live");
            });
            assertThat(statuses(gateway, "/a", 1)).containsExactly(429);

            publish(gateway, "dep2", stage -> limit(stage, "*/*", 0, 0));
            assertThat(statuses(gateway, "/b", 1)).containsExactly(429);
            publish(gateway, "dep2", stage -> limit(stage, "*/*", -1, -1));
            assertThat(statuses(gateway, "/a", 3)).containsOnly(200);
        }
    }

    private static void publish(TestGateway gateway, String deployment,
            Consumer<StageBuilder> settings) {
        StageBuilder stage = Stage.builder("dev", deployment);
        settings.accept(stage);
        gateway.runtime().publish(API.id(), stage.build(), new Deployment(deployment, null, Instant.EPOCH, API), null);
    }

    private static void limit(StageBuilder stage, String method, int burst, double rate) {
        UnaryOperator<MethodSettingsBuilder> change = settings -> settings.throttlingBurstLimit(burst)
                .throttlingRateLimit(rate);
        stage.methodSettings().put(method, change.apply(MethodSettings.DEFAULT.toBuilder()).build());
    }

    private static int[] statuses(TestGateway gateway, String path, int requests) {
        int[] statuses = new int[requests];
        for (int i = 0; i < requests; i++) {
            statuses[i] = gateway.get(path).statusCode();
        }
        return statuses;
    }
}

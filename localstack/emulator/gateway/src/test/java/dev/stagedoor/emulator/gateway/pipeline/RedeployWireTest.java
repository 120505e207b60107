package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedeployWireTest {

    private static RestApi api(String answer) {
        return new ApiFixture().method("GET", "/x", Integrations.mock(answer)).build();
    }

    @Test
    void a_stage_serves_what_it_points_at_and_moves_back_and_forth() {
        RestApi one = api("one $stageVariables.v");
        try (TestGateway gateway = new TestGateway().publish(one, "dev", Map.of("v", "a"))) {
            assertThat(gateway.get("/x").body()).isEqualTo("one a");
            gateway.publish(api("two"));
            assertThat(gateway.get("/x").body()).isEqualTo("two");
            gateway.publish(one, "dev", Map.of("v", "b"));
            assertThat(gateway.get("/x").body()).isEqualTo("one b");

            gateway.runtime().withdraw(ApiFixture.API_ID, "dev");
            assertThat(gateway.get("/x").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void what_cannot_be_served_leaves_the_stage_as_it_was() {
        try (TestGateway gateway = new TestGateway().publish(api("one"))) {
            RestApi refused = new ApiFixture().method("/x",
                    Methods.of("GET").authorization("CUSTOM").integration(Integrations.mock("two")).build()).build();

            assertThatThrownBy(() -> gateway.publish(refused)).isInstanceOf(BadRequestException.class);
            assertThat(gateway.get("/x").body()).isEqualTo("one");
        }
    }

    @Test
    void no_request_fails_while_the_stage_moves() throws Exception {
        RestApi one = api("one");
        RestApi two = api("two");
        ExecutorService clients = Executors.newFixedThreadPool(4);
        AtomicBoolean moving = new AtomicBoolean(true);
        try (TestGateway gateway = new TestGateway().publish(one)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                counts.add(clients.submit(() -> {
                    int answers = 0;
                    while (moving.get()) {
                        HttpResponse<String> response = gateway.get("/x");
                        assertThat(response.statusCode()).isEqualTo(200);
                        assertThat(response.body()).isIn("one", "two");
                        answers++;
                    }
                    return answers;
                }));
            }
            for (int i = 0; i < 200; i++) {
                gateway.publish(i % 2 == 0 ? two : one);
            }
            moving.set(false);
            for (Future<Integer> count : counts) {
                assertThat(count.get(10, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            clients.shutdownNow();
        }
    }
}

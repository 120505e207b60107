package dev.stagedoor.emulator.gateway.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.MethodSettingsBuilder;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.CountingBackEnd;
import dev.stagedoor.emulator.gateway.testing.FakeCloudWatch;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.MovableClock;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What CloudWatch gets when a stage is withdrawn. The API is named {@code test}. */
class MetricsWireTest {

    private final FakeCloudWatch cloudWatch = new FakeCloudWatch();
    private final MovableClock clock = new MovableClock();
    private final TestGateway gateway = new TestGateway(GatewayOptions.DEFAULT, clock, List.of(cloudWatch));
    private final CountingBackEnd backEnd = new CountingBackEnd(gateway.vertx());
    private final RestApi api = new ApiFixture()
            .method("GET", "/shows/{id}", proxy("/shows"))
            .method("ANY", "/fails",
                    Integrations.of(IntegrationType.HTTP_PROXY).http("ANY", "http://127.0.0.1:1/").build())
            .method("GET", "/mock", Integrations.mock("x")).build();

    private Integration proxy(String path) {
        return Integrations.of(IntegrationType.HTTP_PROXY).http("ANY", backEnd.url(path)).build();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static Stage stage(boolean caches, Map<String, MethodSettingsBuilder> settings) {
        StageBuilder stage = Stage.builder("dev", "d").cacheClusterEnabled(caches);
        settings.forEach((method, of) -> stage.methodSettings().put(method, of.build()));
        return (caches ? stage.cacheClusterSize("0.5") : stage).build();
    }

    private static MethodSettingsBuilder settings() {
        return MethodSettings.DEFAULT.toBuilder();
    }

    /** Comes back when the request is counted, which is a moment after its answer. */
    private void get(String path) {
        String id = gateway.get(path).headers().firstValue("x-amzn-RequestId").orElseThrow();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (gateway.runtime().requestLog().find(id).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private void withdraw() {
        gateway.runtime().withdraw(ApiFixture.API_ID, "dev");
    }

    @Test
    void requests_are_counted_by_api_and_by_stage_those_without_a_method_among_them() {
        gateway.publish(api, stage(false, Map.of()));
        get("/shows/1");
        get("/shows/2");
        get("/fails");
        get("/nothing");
        get("/mock");
        withdraw();

        assertThat(cloudWatch.values("Count", "test")).isEqualTo("1x5");
        assertThat(cloudWatch.values("Count", "test", "dev")).isEqualTo("1x5");
        assertThat(cloudWatch.values("4XXError", "test", "dev")).isEqualTo("0x4 1x1");
        assertThat(cloudWatch.values("5XXError", "test", "dev")).isEqualTo("0x4 1x1");
        assertThat(cloudWatch.values("Latency", "test", "dev")).isNotNull();
        assertThat(cloudWatch.values("IntegrationLatency", "test", "dev")).isNotNull();
        assertThat(cloudWatch.values("CacheHitCount", "test", "dev")).as("there is no cache").isNull();
        assertThat(cloudWatch.values("Count", "test", "dev", "/shows/{id}", "GET")).as("nobody asked").isNull();
    }

    @Test
    void a_method_has_metrics_of_its_own_where_its_settings_say_so() {
        gateway.publish(api, stage(false, Map.of("~1shows~1{id}/GET", settings().metricsEnabled(true))));
        get("/shows/1");
        get("/fails");
        withdraw();

        assertThat(cloudWatch.values("Count", "test", "dev", "/shows/{id}", "GET")).isEqualTo("1x1");
        assertThat(cloudWatch.values("5XXError", "test", "dev", "/shows/{id}", "GET")).isEqualTo("0x1");
        assertThat(cloudWatch.values("Count", "test", "dev", "/fails", "ANY")).isNull();
        assertThat(cloudWatch.requests().get(0).caller()).isInstanceOf(Caller.Service.class);
    }

    @Test
    void hits_and_misses_of_the_cache_are_counted_and_a_hit_has_no_integration_latency() {
        gateway.publish(api, stage(true, Map.of("*/*", settings().cachingEnabled(true).metricsEnabled(true))));
        get("/shows/1");
        get("/shows/1");
        get("/shows/1");
        withdraw();

        assertThat(cloudWatch.values("CacheHitCount", "test", "dev", "/shows/{id}", "GET")).isEqualTo("0x1 1x2");
        assertThat(cloudWatch.values("CacheMissCount", "test", "dev", "/shows/{id}", "GET")).isEqualTo("0x2 1x1");
        assertThat(cloudWatch.values("IntegrationLatency", "test", "dev")).endsWith("x1").doesNotContain(" ");
    }

    @Test
    void another_deployment_goes_on_counting() {
        gateway.publish(api, stage(false, Map.of()));
        get("/fails");
        gateway.publish(new ApiFixture().method("GET", "/mock", Integrations.mock("x")).build(),
                stage(false, Map.of("*/*", settings().metricsEnabled(true))));
        get("/mock");
        withdraw();

        assertThat(cloudWatch.values("Count", "test", "dev")).isEqualTo("1x2");
        assertThat(cloudWatch.values("5XXError", "test", "dev")).isEqualTo("0x1 1x1");
    }

    @Test
    void a_stage_that_nobody_asked_says_nothing() {
        gateway.publish(api, stage(false, Map.of("*/*", settings().metricsEnabled(true))));
        withdraw();
        withdraw();

        assertThat(cloudWatch.requests()).isEmpty();
    }
}

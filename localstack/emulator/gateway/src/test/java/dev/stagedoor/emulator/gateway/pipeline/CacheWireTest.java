package dev.stagedoor.emulator.gateway.pipeline;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.MethodSettingsBuilder;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.CountingBackEnd;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.MovableClock;
import dev.stagedoor.emulator.gateway.testing.SignedRequest;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CacheWireTest {

    private final MovableClock clock = new MovableClock();
    private TestGateway gateway;
    private CountingBackEnd backEnd;
    private RestApi api;

    @BeforeEach
    void start() {
        gateway = new TestGateway(GatewayOptions.DEFAULT, clock);
        backEnd = new CountingBackEnd(gateway.vertx());
        api = api().build();
        gateway.publish(api, stage(settings -> settings));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private ApiFixture api() {
        return new ApiFixture().method("/shows", declared("GET", proxy("/shows")))
                .method("/shows", declared("POST", proxy("/shows")))
                .method("/any", declared("ANY", proxy("/any")))
                .method("/other", declared("GET", proxy("/other").cacheNamespace("common")))
                .method("/another", declared("GET", proxy("/another").cacheNamespace("common")))
                .method("/signed",
                        Methods.of("GET").authorization("AWS_IAM").integration(proxy("/signed").build()).build())
                .method("GET", "/big", proxy("/big").build())
                .method("GET", "/fails", proxy("/fails").build())
                .method("GET", "/encoded", proxy("/encoded").build())
                .method("GET", "/mock", Integrations.mock("$context.requestId"));
    }

    private Integrations proxy(String path) {
        return Integrations.of(IntegrationType.HTTP_PROXY).http("ANY", backEnd.url(path));
    }

    private static Method declared(String verb, Integrations proxy) {
        Integration integration = proxy.cacheKeys("method.request.querystring.city", "method.request.header.X-Lang")
                .build();
        return Methods.of(verb).parameter("querystring.city", false).parameter("header.X-Lang", false)
                .integration(integration).build();
    }

    private static Stage stage(UnaryOperator<MethodSettingsBuilder> settings) {
        StageBuilder stage = Stage.builder("dev", "d").cacheClusterEnabled(true).cacheClusterSize("0.5");
        MethodSettings cached = MethodSettings.DEFAULT.toBuilder().cachingEnabled(true).build();
        stage.methodSettings().put("*/*", settings.apply(cached.toBuilder()).build());
        return stage.build();
    }

    private JsonNode step(HttpResponse<?> response, String name) {
        String id = response.headers().firstValue("x-amzn-RequestId").orElseThrow();
        for (JsonNode step : gateway.runtime().requestLog().find(id).orElseThrow().get("steps")) {
            if (step.get("step").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step " + name);
    }

    @Test
    void an_answer_is_kept_for_its_time_with_status_headers_and_body_and_calls_nobody() {
        HttpResponse<String> first = gateway.get("/shows");
        HttpResponse<String> second = gateway.get("/shows");

        assertThat(first.body()).isEqualTo("/shows 1");
        assertThat(second.body()).isEqualTo("/shows 1");
        assertThat(second.headers().allValues("X-Twice")).containsExactly("a", "b");
        assertThat(second.headers().firstValue("x-amzn-RequestId"))
                .isNotEqualTo(first.headers().firstValue("x-amzn-RequestId"));
        assertThat(step(first, "cache").get("decision").asText()).isEqualTo("miss");
        assertThat(step(first, "cache store").get("decision").asText()).isEqualTo("kept for 300 s");
        assertThat(step(second, "cache").get("decision").asText()).isEqualTo("hit");
        assertThat(step(second, "cache").get("key").asText()).contains("method.request.querystring.city=[]");
        assertThat(gateway.runtime().requestLog().last().orElseThrow().get("steps").findValuesAsText("step"))
                .contains("respond").doesNotContain("integrate", "map request", "cache store");

        clock.advance(Duration.ofSeconds(299));
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 2");
    }

    @Test
    void every_value_of_a_key_parameter_tells_requests_apart_and_nothing_else_does() {
        assertThat(gateway.get("/shows?city=Lyon&x=1").body()).isEqualTo("/shows 1");
        assertThat(gateway.get("/shows?x=2&city=Lyon").body()).isEqualTo("/shows 1");
        assertThat(gateway.get("/shows?city=Paris").body()).isEqualTo("/shows 2");
        assertThat(gateway.get("/shows?city=Paris&city=Lyon").body()).as("the last value is not all")
                .isEqualTo("/shows 3");
        assertThat(gateway.get("/shows?city=").body()).isEqualTo("/shows 4");
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 5");
        assertThat(gateway.get("/shows", "X-Lang", "fr").body()).isEqualTo("/shows 6");
        assertThat(gateway.get("/shows", "x-lang", "fr").body()).as("the back end sees no difference")
                .isEqualTo("/shows 6");
    }

    @Test
    void what_is_set_for_all_methods_caches_GET_only() {
        gateway.post("/shows", "");
        assertThat(gateway.post("/shows", "").body()).isEqualTo("/shows 2");
        gateway.post("/any", "");
        assertThat(gateway.post("/any", "").body()).isEqualTo("/any 4");
        gateway.get("/any");
        assertThat(gateway.get("/any").body()).isEqualTo("/any 5");

        StageBuilder post = stage(settings -> settings).toBuilder();
        post.methodSettings().put("~1shows/POST",
                MethodSettings.DEFAULT.toBuilder().cachingEnabled(true).cacheTtlInSeconds(10).build());
        gateway.publish(api, post.build());
        assertThat(gateway.post("/shows", "").body()).isEqualTo("/shows 6");
        assertThat(gateway.post("/shows", "").body()).isEqualTo("/shows 6");
        assertThat(gateway.get("/shows").body()).as("another method, another answer").isEqualTo("/shows 7");
    }

    @Test
    void only_a_whole_success_of_at_most_1_MB_is_kept() {
        for (String path : new String[]{"/fails", "/encoded", "/big"}) {
            int before = backEnd.calls();
            gateway.get(path);
            gateway.get(path);
            assertThat(backEnd.calls() - before).as(path).isEqualTo(2);
        }
        assertThat(gateway.get("/big").body()).hasSize(CountingBackEnd.BIG);
        gateway.publish(api, stage(settings -> settings.cacheTtlInSeconds(0)));
        assertThat(gateway.get("/shows").body()).isNotEqualTo(gateway.get("/shows").body());
        assertThat(step(gateway.get("/shows"), "cache").get("decision").asText()).isEqualTo("not cached");
    }

    @Test
    void resources_of_one_namespace_share_their_answers() {
        assertThat(gateway.get("/other?city=Lyon").body()).isEqualTo("/other 1");
        assertThat(gateway.get("/another?city=Lyon").body()).isEqualTo("/other 1");
    }

    @Test
    void max_age_0_brings_a_fresh_answer_for_all_where_nobody_has_to_be_allowed() {
        gateway.publish(api, stage(settings -> settings.requireAuthorizationForCacheControl(false)));
        gateway.get("/shows");

        assertThat(gateway.get("/shows", "Cache-Control", "no-transform, Max-Age=0").body()).isEqualTo("/shows 2");
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 2");
        assertThat(gateway.get("/shows", "Cache-Control", "max-age=05").body()).isEqualTo("/shows 2");
    }

    @Test
    void a_caller_nobody_knows_may_not_and_the_stage_says_what_becomes_of_that() {
        HttpResponse<String> miss = gateway.get("/shows", "Cache-Control", "max-age=0");
        HttpResponse<String> hit = gateway.get("/shows", "Cache-Control", "max-age=0");
        assertThat(miss.body()).isEqualTo("/shows 1");
        assertThat(hit.body()).isEqualTo("/shows 1");
        assertThat(miss.headers().firstValue("Warning")).contains(CacheControl.WARNING);
        assertThat(hit.headers().allValues("Warning")).containsExactly(CacheControl.WARNING);
        assertThat(gateway.get("/shows").headers().firstValue("Warning")).as("nor is it kept").isEmpty();

        gateway.publish(api, stage(settings -> settings
                .unauthorizedCacheControlHeaderStrategy("SUCCEED_WITHOUT_RESPONSE_HEADER")));
        hit = gateway.get("/shows", "Cache-Control", "max-age=0");
        assertThat(hit.body()).isEqualTo("/shows 1");
        assertThat(hit.headers().firstValue("Warning")).isEmpty();

        gateway.publish(api,
                stage(settings -> settings.unauthorizedCacheControlHeaderStrategy("FAIL_WITH_403")));
        hit = gateway.get("/shows", "Cache-Control", "max-age=0");
        assertThat(hit.statusCode()).isEqualTo(403);
        assertThat(hit.headers().firstValue("x-amzn-ErrorType")).contains("AccessDeniedException");
    }

    @Test
    void a_caller_who_signs_may_if_a_policy_allows_InvalidateCache_on_the_method() {
        gateway.alicesPolicies(List.of(allow("Invoke", "*")));
        assertThat(fresh().body()).isEqualTo("/signed 1");
        HttpResponse<String> ignored = fresh();
        assertThat(ignored.body()).isEqualTo("/signed 1");
        assertThat(ignored.headers().firstValue("Warning")).contains(CacheControl.WARNING);

        gateway.alicesPolicies(List.of(allow("Invoke", "*"), allow("InvalidateCache", "dev/GET/shows")));
        assertThat(fresh().body()).as("another method").isEqualTo("/signed 1");
        gateway.alicesPolicies(List.of(allow("Invoke", "*"), allow("InvalidateCache", "dev/GET/signed")));
        HttpResponse<String> fresh = fresh();
        assertThat(fresh.body()).isEqualTo("/signed 2");
        assertThat(fresh.headers().firstValue("Warning")).isEmpty();
    }

    private HttpResponse<String> fresh() {
        return gateway.send(SignedRequest.of("GET", gateway.url("/signed"), "", TestGateway.SECRET)
                .header("Cache-Control", "max-age=0"));
    }

    private static PolicyDocument allow(String action, String resource) {
        return PolicyParser.parse("p", Json.object().put("Version", "2012-10-17").set("Statement",
                Json.object().put("Effect", "Allow").put("Action", "execute-api:" + action).put("Resource",
                        "arn:aws:execute-api:us-east-1:000000000000:" + ApiFixture.API_ID + "/" + resource)),
                PolicyDocument.Kind.IDENTITY);
    }

    @Test
    void answers_outlive_a_change_of_the_stage_and_belong_to_their_deployment() {
        RestApi other = api().build();
        gateway.get("/shows");
        gateway.publish(api, stage(settings -> settings.throttlingBurstLimit(7)));
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 1");

        gateway.publish(other, stage(settings -> settings));
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 2");
        gateway.publish(api, stage(settings -> settings));
        assertThat(gateway.get("/shows").body()).as("found again after a rollback").isEqualTo("/shows 1");

        gateway.publish(api, stage(settings -> settings).toBuilder().cacheClusterSize("1.6").build());
        assertThat(gateway.get("/shows").body()).as("another size begins empty").isEqualTo("/shows 3");
        gateway.runtime().flushCache(ApiFixture.API_ID, "dev");
        assertThat(gateway.get("/shows").body()).isEqualTo("/shows 4");
    }

    @Test
    void a_key_parameter_that_nobody_declares_is_refused() {
        RestApi wrong = new ApiFixture().method("GET", "/x",
                Integrations.of(IntegrationType.MOCK).cacheKeys("method.request.querystring.q").build()).build();

        assertThatThrownBy(() -> gateway.publish(wrong)).isInstanceOf(BadRequestException.class)
                .hasMessageContaining("method GET /x: the cache key parameter method.request.querystring.q");
    }

    @Test
    void other_integrations_are_cached_as_they_answered() {
        String first = gateway.get("/mock").body();

        assertThat(gateway.get("/mock").body()).isEqualTo(first);
        assertThat(gateway.send(HttpRequest.newBuilder(URI.create(gateway.url("/mock"))).header("Cache-Control",
                "no-cache")).body()).isEqualTo(first);
    }
}

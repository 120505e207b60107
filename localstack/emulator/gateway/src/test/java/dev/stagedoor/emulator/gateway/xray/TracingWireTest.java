package dev.stagedoor.emulator.gateway.xray;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.CountingBackEnd;
import dev.stagedoor.emulator.gateway.testing.FakeXRay;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.MovableClock;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What X-Ray gets of the requests of a stage, and what back ends are told of the trace. The API is named {@code test}. */
class TracingWireTest {

    private static final String ROOT = "1-5759e988-bd862e3fe1be46a994272793";
    private static final String CALLER = "53995c3f42cd8ad8";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:prices";

    private final FakeXRay xray = new FakeXRay();
    private final MovableClock clock = new MovableClock();
    private final TestGateway gateway = new TestGateway(GatewayOptions.DEFAULT, clock, List.of(xray));
    private final CountingBackEnd backEnd = new CountingBackEnd(gateway.vertx());
    private final RestApi api = new ApiFixture().method("GET", "/mock", Integrations.mock("{}"))
            .method("GET", "/prices", Integrations.of(IntegrationType.AWS_PROXY).http("POST",
                    "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + FUNCTION + ":live/invocations")
                    .build())
            .method("GET", "/shows",
                    Integrations.of(IntegrationType.HTTP_PROXY).http("GET", backEnd.url("/shows")).build())
            .method("GET", "/down",
                    Integrations.of(IntegrationType.HTTP_PROXY).http("GET", "http://127.0.0.1:1/").build())
            .build();

    @AfterEach
    void stop() {
        gateway.close();
    }

    private void publish(boolean traced) {
        gateway.publish(api, ApiFixture.stage("dev", Map.of()).toBuilder().tracingEnabled(traced).build());
    }

    private JsonNode sampled(String path) throws InterruptedException {
        gateway.get(path, "X-Amzn-Trace-Id", "Root=" + ROOT + ";Parent=" + CALLER + ";Sampled=1");
        return xray.next();
    }

    @Test
    void a_request_becomes_a_segment_with_its_function_in_it() throws Exception {
        publish(true);
        gateway.lambda().answers("{\"statusCode\":201,\"body\":\"42\"}");

        JsonNode segment = sampled("/prices?performanceId=p1");

        assertThat(segment.get("name").asText()).isEqualTo("test/dev");
        assertThat(segment.get("trace_id").asText()).isEqualTo(ROOT);
        assertThat(segment.get("parent_id").asText()).isEqualTo(CALLER);
        assertThat(segment.get("origin").asText()).isEqualTo("AWS::ApiGateway::Stage");
        assertThat(segment.get("resource_arn").asText())
                .isEqualTo("arn:aws:apigateway:us-east-1::/restapis/api1234567/stages/dev");
        assertThat(segment.at("/http/request/method").asText()).isEqualTo("GET");
        assertThat(segment.at("/http/request/url").asText())
                .startsWith("https://api1234567.execute-api.us-east-1").endsWith("/dev/prices?performanceId=p1");
        assertThat(segment.at("/http/request/client_ip").asText()).isEqualTo("127.0.0.1");
        assertThat(segment.at("/http/response/status").asInt()).isEqualTo(201);
        assertThat(segment.at("/http/response/content_length").asInt()).isEqualTo(2);
        assertThat(segment.at("/aws/api_gateway/rest_api_id").asText()).isEqualTo("api1234567");
        assertThat(segment.at("/aws/api_gateway/request_id").asText()).hasSize(36);
        assertThat(segment.at("/annotations/aws:api_stage").asText()).isEqualTo("dev");
        assertThat(segment.has("error") || segment.has("fault")).isFalse();
        assertThat(segment.get("end_time").doubleValue()).isGreaterThan(segment.get("start_time").doubleValue());

        JsonNode call = segment.at("/subsegments/0");
        assertThat(call.get("name").asText()).isEqualTo("Lambda");
        assertThat(call.get("namespace").asText()).isEqualTo("aws");
        assertThat(call.at("/aws/function_name").asText()).isEqualTo("prices");
        assertThat(call.at("/aws/operation").asText()).isEqualTo("Invoke");
        assertThat(call.at("/http/request/url").asText()).endsWith("/functions/" + FUNCTION + ":live/invocations");
        assertThat(call.at("/http/response/status").asInt()).as("the function's own").isEqualTo(201);
        assertThat(xray.calls().get(0).caller()).isInstanceOfSatisfying(Caller.Service.class,
                service -> assertThat(service.principal()).isEqualTo("apigateway.amazonaws.com"));
    }

    @Test
    void the_function_learns_the_gateways_call_as_its_parent() throws Exception {
        publish(true);
        gateway.lambda().answers("{\"statusCode\":200}");

        JsonNode segment = sampled("/prices");

        assertThat(TraceHeader.parse(gateway.lambda().last().traceHeader()))
                .contains(new TraceHeader(ROOT, segment.at("/subsegments/0/id").asText(), true));
        assertThat(gateway.lambda().event().at("/headers/X-Amzn-Trace-Id").asText())
                .isEqualTo(gateway.lambda().last().traceHeader());
    }

    @Test
    void an_http_back_end_is_a_remote_one_that_learns_it_as_well() throws Exception {
        publish(true);

        JsonNode segment = sampled("/shows");

        assertThat(segment.at("/subsegments/0/name").asText()).isEqualTo("127.0.0.1");
        assertThat(segment.at("/subsegments/0/namespace").asText()).isEqualTo("remote");
        assertThat(backEnd.lastHeader("X-Amzn-Trace-Id"))
                .isEqualTo("Root=" + ROOT + ";Parent=" + segment.at("/subsegments/0/id").asText() + ";Sampled=1");
    }

    @Test
    void errors_are_marked_whoever_answered() throws Exception {
        publish(true);

        JsonNode missing = sampled("/nowhere");
        assertThat(missing.get("error").asBoolean()).isTrue();
        assertThat(missing.has("subsegments")).isFalse();
        JsonNode down = sampled("/down");
        assertThat(down.get("fault").asBoolean()).isTrue();
        assertThat(down.at("/subsegments/0/fault").asBoolean()).isTrue();
    }

    @Test
    void a_client_that_decides_against_it_is_not_recorded_but_its_trace_goes_on() throws Exception {
        publish(true);
        gateway.lambda().answers("{\"statusCode\":200}");

        gateway.get("/prices", "X-Amzn-Trace-Id", "Root=" + ROOT + ";Sampled=0");
        assertThat(gateway.lambda().last().traceHeader()).startsWith("Root=" + ROOT + ";Parent=").endsWith("Sampled=0");

        assertThat(sampled("/mock").at("/http/request/url").asText()).as("the first segment that came")
                .endsWith("/dev/mock");
    }

    @Test
    void who_leaves_it_open_is_recorded_once_a_second_and_seldom_more_often() throws Exception {
        publish(true);
        gateway.get("/mock");

        JsonNode segment = xray.next();

        assertThat(segment.get("trace_id").asText())
                .startsWith("1-" + Long.toHexString(clock.instant().getEpochSecond()) + "-");
        assertThat(segment.has("parent_id")).isFalse();
        assertThat(segment.at("/aws/xray/sampling_rule_name").asText()).isEqualTo("Default");
        clock.advance(Duration.ofSeconds(1));
        gateway.get("/mock");
        assertThat(xray.next().get("trace_id")).isNotEqualTo(segment.get("trace_id"));
    }

    @Test
    void a_stage_without_tracing_sends_nothing_and_passes_the_header_on_as_it_came() throws Exception {
        publish(false);
        gateway.lambda().answers("{\"statusCode\":200}");
        String header = "Root=" + ROOT + ";Parent=" + CALLER + ";Sampled=1";

        gateway.get("/prices", "X-Amzn-Trace-Id", header);
        assertThat(gateway.lambda().last().traceHeader()).isEqualTo(header);

        publish(true);
        assertThat(sampled("/mock").at("/http/request/url").asText()).as("the first segment that came")
                .endsWith("/dev/mock");
    }

    @Test
    void a_name_that_x_ray_would_not_take_is_made_one() throws Exception {
        RestApi odd = api.toBuilder().name("théâtre <1>").build();
        gateway.publish(odd, ApiFixture.stage("dev", Map.of()).toBuilder().tracingEnabled(true).build());

        assertThat(sampled("/mock").get("name").asText()).isEqualTo("théâtre _1_/dev");
    }

    @Test
    void an_explanation_names_the_trace() {
        publish(true);

        String id = gateway.get("/mock", "X-Amzn-Trace-Id", "Root=" + ROOT + ";Sampled=0").headers()
                .firstValue("x-amzn-RequestId").orElseThrow();

        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (gateway.runtime().requestLog().find(id).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        assertThat(gateway.runtime().requestLog().find(id).orElseThrow().at("/steps/0/trace").asText())
                .isEqualTo(ROOT + ", not recorded as the client decided");
    }
}

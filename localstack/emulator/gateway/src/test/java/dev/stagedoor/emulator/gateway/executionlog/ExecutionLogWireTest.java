package dev.stagedoor.emulator.gateway.executionlog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.FakeLogs;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExecutionLogWireTest {

    private static final String GROUP = "API-Gateway-Execution-Logs_" + ApiFixture.API_ID + "/dev";
    private static final String FUNCTION = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:shows/invocations";
    private static final RestApi API = new ApiFixture().method("POST", "/shows/{id}", Integrations.mock("{\"a\":1}"))
            .method("POST", "/quiet", Integrations.mock("{}"))
            .method("POST", "/function",
                    Integrations.of(IntegrationType.AWS_PROXY).http("POST", FUNCTION).build())
            .method("/signed", Methods.of("POST").authorization("AWS_IAM").integration(Integrations.mock("{}")).build())
            .method("/keyed", Methods.of("POST").apiKeyRequired().integration(Integrations.mock("{}")).build())
            .build();

    private final FakeLogs logs = new FakeLogs();
    private final TestGateway gateway = new TestGateway(GatewayOptions.DEFAULT, Clock.systemUTC(), logs.services());

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static Stage stage(String level, boolean bodies) {
        StageBuilder stage = ApiFixture.stage("dev", Map.of()).toBuilder();
        stage.methodSettings().put("*/*", settings(level, bodies));
        stage.methodSettings().put("~1quiet/POST", settings("OFF", bodies));
        return stage.build();
    }

    private static MethodSettings settings(String level, boolean bodies) {
        return MethodSettings.DEFAULT.toBuilder().loggingLevel(level).dataTraceEnabled(bodies).build();
    }

    /** The lines of one request up to the last one that each has, without the request's id. */
    private List<String> lines() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        do {
            FakeLogs.Written event = logs.next();
            assertThat(event.message()).matches("(?s)\\([0-9a-f-]{36}\\) .*");
            lines.add(event.message().substring(39).replaceAll("[0-9a-f-]{36}", "ID"));
        } while (!lines.get(lines.size() - 1).startsWith("Method completed"));
        return lines;
    }

    @Test
    void withInfoAndDataTraceEveryStepIsALineAndBodiesAreAmongThem() throws Exception {
        gateway.publish(API, stage("INFO", true));

        String body = "{\"title\":\"Tosca\"}";
        String sent = gateway.post("/shows/7?x=1", body).headers().firstValue("x-amz-apigw-id").orElseThrow();
        List<String> lines = lines();

        assertThat(lines).startsWith("Extended Request Id: " + sent,
                "Verifying Usage Plan for request: ID. API Key:  API Stage: api1234567/dev",
                "API Key  authorized because method 'POST /shows/{id}' does not require API Key. Request will not"
                        + " contribute to throttle or quota limits",
                "Usage Plan check succeeded for API Key  and API Stage api1234567/dev",
                "Starting execution for request: ID",
                "HTTP Method: POST, Resource Path: /shows/7",
                "Method request path: {id=7}",
                "Method request query string: {x=1}");
        assertThat(lines).contains("Method request body before transformations: " + body).endsWith(
                "Method response body after transformations: {\"a\":1}",
                "Method response headers: {Content-Type=application/json}",
                "Successfully completed execution",
                "Method completed with status: 200");
    }

    @Test
    void theGroupIsNamedAfterTheStageAndWrittenInTheNameOfTheAccountsRole() throws Exception {
        gateway.publish(API, stage("INFO", false));

        gateway.post("/shows/7", "{}");
        FakeLogs.Written event = logs.next();

        assertThat(event.group()).isEqualTo(GROUP);
        assertThat(event.call().caller()).isInstanceOfSatisfying(Caller.AssumedRole.class,
                role -> assertThat(role.roleArn()).isEqualTo(TestGateway.LOG_ROLE));
    }

    @Test
    void withoutDataTraceThereIsNoBody() throws Exception {
        gateway.publish(API, stage("INFO", false));

        gateway.post("/shows/7", "secret");

        assertThat(lines()).contains("Successfully completed execution").noneMatch(line -> line.contains("body"));
    }

    @Test
    void withErrorOnlyFailuresAreLogged() throws Exception {
        gateway.publish(API, stage("ERROR", false));
        gateway.lambda().fails("{\"errorMessage\":\"no seat left\",\"errorType\":\"SoldOut\"}");

        gateway.post("/shows/7", "{}");
        gateway.post("/function", "{}");

        assertThat(lines()).containsExactly("Lambda execution failed with status 200 due to customer function error:"
                + " no seat left. Lambda request id: ID", "Method completed with status: 502");
    }

    @Test
    void aFunctionThatAnswersNonsenseIsShownWithItsAnswer() throws Exception {
        gateway.publish(API, stage("ERROR", true));
        gateway.lambda().answers("[1]");

        gateway.post("/function", "{}");

        assertThat(lines()).contains("Endpoint response body before transformations: [1]")
                .endsWith(
                        "Execution failed due to configuration error: Malformed Lambda proxy response: no JSON object",
                        "Method completed with status: 502");
    }

    @Test
    void whoIsNotAdmittedIsNotExecuted() throws Exception {
        gateway.publish(API, stage("INFO", true));

        gateway.post("/signed", "{}");
        List<String> unsigned = lines();
        gateway.post("/keyed", "{}");
        List<String> keyless = lines();

        assertThat(unsigned.subList(1, 3)).containsExactly("Missing Authentication Token",
                "Method completed with status: 403");
        assertThat(keyless.subList(1, 4)).containsExactly(
                "Verifying Usage Plan for request: ID. API Key:  API Stage: api1234567/dev", "Forbidden",
                "Method completed with status: 403");
    }

    @Test
    void aMethodThatIsOffLeavesNoLine() throws Exception {
        gateway.publish(API, stage("INFO", false));

        gateway.post("/quiet", "{}");
        gateway.post("/nothing", "{}");
        gateway.post("/shows/8", "{}");

        assertThat(lines()).contains("HTTP Method: POST, Resource Path: /shows/8");
    }

    @Test
    void theLinesOfARequestStandTogetherHoweverManyComeAtOnce() throws Exception {
        gateway.publish(API, stage("INFO", true));
        List<CompletableFuture<Void>> requests = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> gateway.post("/shows/" + i, "{}"))).toList();
        requests.forEach(CompletableFuture::join);

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 40;) {
            String message = logs.next().message();
            String id = message.substring(1, 37);
            if (order.isEmpty() || !order.get(order.size() - 1).equals(id)) {
                order.add(id);
            }
            i += message.contains("Method completed") ? 1 : 0;
        }

        assertThat(order).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aLongLineIsCutAt1024Bytes() throws Exception {
        gateway.publish(API, stage("INFO", true));

        gateway.post("/shows/7", "x".repeat(5000));

        String prefix = "Method request body before transformations: ";
        assertThat(lines()).contains(prefix + "x".repeat(1024 - 39 - prefix.length()) + " [TRUNCATED]");
    }

    @Test
    void aCanaryWritesIntoAGroupOfItsOwn() throws Exception {
        StageBuilder stage = stage("INFO", false).toBuilder();
        stage.canarySettings(new CanarySettings(100, "dep2", Map.of(), false));
        gateway.publish(API, stage.build(), API);

        gateway.post("/shows/7", "{}");

        assertThat(logs.next().group()).isEqualTo(GROUP + "/Canary");
    }
}

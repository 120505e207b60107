package dev.stagedoor.emulator.gateway.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.control.MethodTester;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.FakeLogs;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MethodTestsWireTest {

    private final TestGateway gateway = new TestGateway(GatewayOptions.DEFAULT, Clock.systemUTC(),
            List.of(FakeLogs.sts()));

    @AfterEach
    void stop() {
        gateway.close();
    }

    private MethodTester.Answer test(RestApi api, String path, Map<String, List<String>> headers, String body) {
        Resource resource = api.resources().values().stream().filter(each -> !each.methods().isEmpty()).findFirst()
                .orElseThrow();
        Method method = resource.methods().values().iterator().next();
        String verb = method.httpMethod().equals("ANY") ? "POST" : method.httpMethod();
        return TestGateway.await(gateway.runtime().test(new MethodTester.Request(api, resource, method, verb, path,
                headers, body, Map.of("greeting", "hello"), TestGateway.ALICE)));
    }

    private static RestApi api(String path, Method method) {
        return new ApiFixture().method(path, method).build();
    }

    @Test
    void aMethodThatWasNeverDeployedAnswersAndSaysWhatHappened() {
        RestApi api = api("/shows/{id}", Methods.of("GET").integration(
                Integrations.mock("$stageVariables.greeting $input.params('id') $context.stage")).build());

        MethodTester.Answer answer = test(api, "/shows/7?x=1&y=a%20b", Map.of(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello 7 test-invoke-stage");
        assertThat(answer.headers()).containsOnly(Map.entry("Content-Type", List.of("application/json")));
        assertThat(answer.log().lines().map(line -> line.replaceFirst("^.* UTC \\d{4} : ", ""))
                .map(line -> line.replaceAll("[0-9a-f-]{36}", "ID"))).containsExactly(
                        "Execution log for request ID",
                        "Starting execution for request: ID",
                        "HTTP Method: GET, Resource Path: /shows/7",
                        "Method request path: {id=7}",
                        "Method request query string: {x=1, y=a b}",
                        "Method request headers: {}",
                        "Method request body before transformations: ",
                        "Method response body after transformations: hello 7 test-invoke-stage",
                        "Method response headers: {Content-Type=application/json}",
                        "Successfully completed execution",
                        "Method completed with status: 200");
    }

    @Test
    void whoMayCallAndWithWhichKeyDoesNotMatter() {
        RestApi api = api("/closed", Methods.of("GET").authorization("CUSTOM").apiKeyRequired()
                .integration(Integrations.mock("in")).build());

        assertThat(test(api, "/closed", Map.of(), "").body()).isEqualTo("in");
    }

    @Test
    void aFunctionIsReallyCalled() {
        gateway.lambda().answers("{\"statusCode\":201,\"body\":\"made\",\"headers\":{\"X-A\":\"1\"}}");
        RestApi api = api("/shows", Methods.of("ANY").integration(Integrations.of(IntegrationType.AWS_PROXY)
                .http("POST", FUNCTION).build()).build());

        MethodTester.Answer answer = test(api, "/shows", Map.of("X-Twice", List.of("1", "2")), "{\"title\":\"Tosca\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        assertThat(answer.log()).contains("Endpoint request URI: https://lambda.us-east-1.amazonaws.com/2015-03-31/",
                "Endpoint request headers: {x-amzn-lambda-integration-tag=",
                "Sending request to https://lambda.us-east-1.amazonaws.com/",
                "Received response. Status: 200, Integration latency: ",
                "Endpoint response body before transformations: {\"statusCode\":201",
                "Method response body after transformations: made",
                "Method completed with status: 201");
        Buffer event = gateway.lambda().last().payload();
        assertThat(event.toString()).contains("\\\"Tosca\\\"", "\"multiValueHeaders\":{\"X-Twice\":[\"1\",\"2\"]")
                .contains("\"stage\":\"test-invoke-stage\"").doesNotContain("X-Forwarded-For");
    }

    @Test
    void aConfigurationThatCannotWorkSaysWhy() {
        RestApi api = api("/", Methods.of("GET").integration(Integrations.of(IntegrationType.MOCK)
                .template("{\"statusCode\": 200}").build()).build());

        MethodTester.Answer answer = test(api, "/", Map.of(), "");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.log()).contains("Execution failed due to configuration error: No match for output mapping",
                "Method completed with status: 500").doesNotContain("Successfully");
    }

    @Test
    void anHttpBackEndThatIsDownIsNamedWithTheNetworkError() {
        RestApi api = api("/down", Methods.of("GET").integration(Integrations.of(IntegrationType.HTTP_PROXY)
                .http("GET", "http://127.0.0.1:1/a?b=c").build()).build());

        MethodTester.Answer answer = test(api, "/down", Map.of(), "");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.log()).contains("Sending request to http://127.0.0.1:1/a?b=c",
                "Execution failed due to a network error communicating with endpoint",
                "Method completed with status: 504").doesNotContain("Received response");
    }

    @Test
    void secretsAreNotWrittenOut() {
        RestApi api = api("/", Methods.of("GET").integration(Integrations.mock("x")).build());

        String log = test(api, "/", Map.of("x-api-key", List.of("ABCDEFGHIJKLMNOPQRSTUVWX")), "").log();

        assertThat(log).contains("x-api-key=******************STUVWX").doesNotContain("ABCDEF");
    }

    @Test
    void aLongBodyIsCutInTheLogAndWholeInTheAnswer() {
        RestApi api = api("/", Methods.of("POST").integration(Integrations.of(IntegrationType.MOCK)
                .template("{\"statusCode\": 200}").response("200", "$input.body").build()).build());

        MethodTester.Answer answer = test(api, "/", Map.of(), "\u00e4".repeat(3000));

        assertThat(answer.log().lines().filter(line -> line.contains("before transformations")))
                .singleElement().asString().endsWith("\u00e4 [TRUNCATED]").hasSizeLessThan(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shows", "/a/../b", "/a%zz", "/a?b=%"})
    void aPathThatCannotBeOneIsRefused(String path) {
        RestApi api = api("/", Methods.of("GET").integration(Integrations.mock("x")).build());

        assertThatThrownBy(() -> test(api, path, Map.of(), "")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aHeaderThatWouldBeTwoIsRefused() {
        RestApi api = api("/", Methods.of("GET").integration(Integrations.mock("x")).build());

        assertThatThrownBy(() -> test(api, "/", Map.of("X-A", List.of("1\r\nX-B: 2")), ""))
                .isInstanceOf(BadRequestException.class);
    }

    private static final String FUNCTION = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:shows/invocations";
}

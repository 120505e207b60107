package dev.stagedoor.emulator.gateway.accesslog;

import java.time.Clock;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.AccessLogSettings;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.FakeLogs;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One line for each request, in the stage's own format, in the stage's own log group. */
class AccessLogWireTest {

    private static final String GROUP = "arn:aws:logs:us-east-1:000000000000:log-group:access:*";
    private static final RestApi API = new ApiFixture().method("GET", "/shows/{id}", Integrations.mock("{\"a\":1}"))
            .method("GET", "/down",
                    Integrations.of(IntegrationType.HTTP_PROXY).http("GET", "http://127.0.0.1:1/").build())
            .method("/signed", Methods.of("GET").authorization("AWS_IAM").integration(Integrations.mock("{}")).build())
            .build();

    private final FakeLogs logs = new FakeLogs();
    private final TestGateway gateway = new TestGateway(GatewayOptions.DEFAULT, Clock.systemUTC(), logs.services());

    private static Stage stage(String format) {
        return ApiFixture.stage("dev", Map.of()).toBuilder().accessLogSettings(new AccessLogSettings(format, GROUP))
                .build();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aLineSaysWhatItsFormatAsksFor() throws Exception {
        gateway.publish(API, stage("$context.requestId $context.identity.sourceIp \"$context.httpMethod"
                + " $context.resourcePath $context.protocol\" $context.path $context.status $context.responseLength"
                + " $context.identity.user $context.integrationStatus $context.stage\n"));

        String requestId = gateway.get("/shows/7?x=1").headers().firstValue("x-amzn-RequestId").orElseThrow();
        FakeLogs.Written line = logs.next();

        assertThat(line.group()).isEqualTo("access");
        assertThat(line.message()).isEqualTo(
                requestId + " 127.0.0.1 \"GET /shows/{id} HTTP/1.1\" /dev/shows/7 200 7 - 200 dev");
        assertThat(line.call().caller()).isInstanceOfSatisfying(Caller.AssumedRole.class,
                role -> assertThat(role.roleArn()).isEqualTo(TestGateway.LOG_ROLE));
    }

    @Test
    void aRefusedRequestIsLoggedWithItsError() throws Exception {
        gateway.publish(API, stage("{\"id\":\"$context.requestId\",\"status\":$context.status,"
                + "\"type\":\"$context.error.responseType\",\"message\":$context.error.messageString,"
                + "\"authenticate\":\"$context.authenticate.status\",\"resource\":\"$context.resourcePath\"}"));

        gateway.get("/nothing");
        JsonNode unknown = Json.parse(logs.next().message());
        gateway.get("/signed");
        JsonNode unsigned = Json.parse(logs.next().message());

        assertThat(unknown.path("type").asText()).isEqualTo("MISSING_AUTHENTICATION_TOKEN");
        assertThat(unknown.path("message").asText()).isEqualTo("Missing Authentication Token");
        assertThat(unknown.path("resource").asText()).isEqualTo("-");
        assertThat(unsigned.path("status").asInt()).isEqualTo(403);
        assertThat(unsigned.path("authenticate").asText()).isEqualTo("403");
    }

    @Test
    void aBackEndThatIsDownIsNamedInTheLine() throws Exception {
        gateway.publish(API, stage("$context.requestId|$context.status|$context.integration.status"
                + "|$context.integrationErrorMessage|$context.error.responseType"));

        gateway.get("/down");

        assertThat(logs.next().message()).matches("[0-9a-f-]{36}\\|504\\|-\\|the back end cannot be reached.*"
                + "\\|INTEGRATION_FAILURE");
    }

    @Test
    void noClientBeginsALineOfItsOwnOrEndsAValue() throws Exception {
        gateway.publish(API, stage("{\"id\":\"$context.requestId\",\"agent\":\"$context.identity.userAgent\"}"));
        String agent = "curl\",\"status\":\"200\\";

        gateway.get("/shows/1", "User-Agent", agent);
        String line = logs.next().message();

        assertThat(Json.parse(line).path("agent").asText()).isEqualTo(agent);
        assertThat(line).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$context.status", "", "$context.requestId\n$context.status",
            "$context.requestId\r$context.status"})
    void aFormatThatNamesNoRequestOrHasTwoLinesIsRefused(String format) {
        assertThatThrownBy(() -> gateway.publish(API, stage(format))).isInstanceOf(BadRequestException.class);
    }

    @Test
    void anotherDestinationThanALogGroupIsRefused() {
        Stage stage = stage("$context.requestId");

        assertThatThrownBy(() -> gateway.publish(API, stage.toBuilder().accessLogSettings(new AccessLogSettings(
                "$context.requestId", "arn:aws:firehose:us-east-1:000000000000:deliverystream/amazon-apigateway-x"))
                .build())).isInstanceOf(UnsupportedMemberException.class);
        assertThatThrownBy(() -> gateway.publish(API, stage.toBuilder().accessLogSettings(
                new AccessLogSettings("$context.requestId", "arn:aws:s3:::bucket")).build()))
                .isInstanceOf(BadRequestException.class);
    }
}

package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.FakeService;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** AWS integrations: which call the service gets, and which integration response its answer selects. */
class AwsWireTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/gateway";
    private static final String GATEWAY = "arn:aws:apigateway:us-east-1:";
    private static final String INVOKE = GATEWAY + "lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:prices:${stageVariables.alias}/invocations";
    private static final FakeService STS = new FakeService("sts",
            new QueryProtocol("sts", "2011-06-15", "urn:sts"), "AssumeRole", AwsWireTest::assume);
    private static final FakeService TABLE = new FakeService("dynamodb",
            new JsonProtocol("dynamodb", "1.0", "DynamoDB_20120810"), "PutItem", AwsWireTest::put);
    private static final FakeService TOPIC = new FakeService("sns",
            new QueryProtocol("sns", "2010-03-31", "urn:sns"), "Publish", call -> Json.object().put("MessageId", "m1"));

    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        ApiFixture api = new ApiFixture()
                .method("/prices", Methods.of("GET").responses("200", "404", "422").integration(prices(INVOKE)).build())
                .method("POST", "/async", Integrations.of(IntegrationType.AWS).http("POST", INVOKE)
                        .parameters(Map.of("integration.request.header.X-Amz-Invocation-Type", "'Event'"))
                        .response("200", null).build())
                .method("/table", Methods.of("POST").responses("200", "400").integration(Integrations
                        .of(IntegrationType.AWS).http("POST", GATEWAY + "dynamodb:action/PutItem").credentials(ROLE)
                        .template("{\"TableName\":\"t\",\"Item\":$input.json('$')}")
                        .response("200", "{\"kept\":\"$input.path('$.Kept')\"}")
                        .response("400", "4\\d{2}", Map.of(), "{\"error\":\"$input.path('$.__type')\"}").build())
                        .build())
                .method("POST", "/foreign", Integrations.of(IntegrationType.AWS)
                        .http("POST", GATEWAY + "dynamodb:action/PutItem").credentials(ROLE + "/other")
                        .response("200", null).build())
                .method("/topic", Methods.of("GET").responses("200").integration(Integrations.of(IntegrationType.AWS)
                        .http("GET", GATEWAY + "sns:action/Publish").credentials(ROLE)
                        .parameters(Map.of("integration.request.querystring.Message", "method.request.querystring.m"))
                        .response("200", null).build()).parameter("querystring.m", true).build())
                .method("POST", "/elsewhere", Integrations.of(IntegrationType.AWS)
                        .http("POST", "arn:aws:apigateway:eu-west-9:sns:action/Publish").credentials(ROLE)
                        .response("200", null).build());
        gateway = new TestGateway(GatewayOptions.DEFAULT, Clock.systemUTC(), List.of(STS, TABLE, TOPIC));
        gateway.publish(api.build(), "dev", Map.of("alias", "live"));
    }

    private static Integration prices(String uri) {
        return Integrations.of(IntegrationType.AWS).http("POST", uri)
                .template("{\"performance\":\"$input.params('performanceId')\"}")
                .response("200", "{\"price\":$input.path('$.amount')}")
                .response("404", "NotFound: .*", Map.of(), "{\"message\":\"$input.path('$.errorMessage')\"}")
                .response("422", "(x+x+)+y", Map.of(), "{}").build();
    }

    private static ObjectNode assume(AwsRequest call) {
        if (!call.text("RoleArn").equals(ROLE)) {
            throw new AwsException(403, "AccessDenied", "not trusted");
        }
        ObjectNode session = Json.object();
        session.putObject("AssumedRoleUser").put("Arn", "arn:aws:sts::000000000000:assumed-role/gateway/s")
                .put("AssumedRoleId", "AROA:s");
        session.putObject("Credentials").put("AccessKeyId", "ASIA");
        return session;
    }

    private static ObjectNode put(AwsRequest call) {
        if (call.input().at("/Item/refuse").asBoolean()) {
            throw new AwsException(400, "ConditionalCheckFailedException", "The conditional request failed");
        }
        return Json.object().put("Kept", call.text("TableName"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aFunctionGetsWhatTheTemplateMadeAndItsAnswerIsMapped() {
        gateway.lambda().answers("{\"amount\":42,\"internal\":true}");

        HttpResponse<String> answer = gateway.get("/prices?performanceId=p1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"price\":42}");
        assertThat(gateway.lambda().last().payload()).hasToString("{\"performance\":\"p1\"}");
        assertThat(gateway.lambda().last().text("FunctionName")).endsWith(":function:prices:live");
        assertThat(gateway.lambda().last().caller()).isInstanceOfSatisfying(Caller.Service.class,
                caller -> assertThat(caller.sourceArn())
                        .isEqualTo("arn:aws:execute-api:us-east-1:000000000000:api1234567/dev/GET/prices"));
        assertThat(answer.headers().firstValue("X-Amzn-Trace-Id"))
                .hasValue(gateway.lambda().last().traceHeader());
    }

    @Test
    void aFailureIsSelectedByItsMessageAndOneThatNoPatternKnowsIsTheDefault() {
        gateway.lambda().fails("{\"errorMessage\":\"NotFound: p1\",\"errorType\":\"X\"}");
        HttpResponse<String> known = gateway.get("/prices?performanceId=p1");
        gateway.lambda().fails("{\"errorMessage\":\"Other\\nNotFound: p1\"}");
        HttpResponse<String> unknown = gateway.get("/prices");

        assertThat(known.statusCode()).isEqualTo(404);
        assertThat(known.body()).isEqualTo("{\"message\":\"NotFound: p1\"}");
        assertThat(unknown.statusCode()).isEqualTo(200);
    }

    @Test
    void aMessageOfAFunctionThatSucceededSelectsNothing() {
        gateway.lambda().answers("{\"errorMessage\":\"NotFound: p1\",\"amount\":1}");

        assertThat(gateway.get("/prices").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(10)
    void aMessageThatMakesAPatternBacktrackForEverIsEnded() {
        gateway.lambda().fails("{\"errorMessage\":\"" + "x".repeat(5_000) + "\"}");

        assertThat(gateway.get("/prices").statusCode()).isEqualTo(500);
    }

    @Test
    void aMappedHeaderMakesTheInvocationAsynchronous() {
        gateway.lambda().answers("");

        assertThat(gateway.post("/async", "{\"a\":1}").statusCode()).isEqualTo(200);
        assertThat(gateway.lambda().last().text("InvocationType")).isEqualTo("Event");
        assertThat(gateway.lambda().last().payload()).hasToString("{\"a\":1}");
    }

    @Test
    void anActionOfAJsonServiceIsCalledInTheNameOfTheRole() {
        HttpResponse<String> answer = gateway.post("/table", "{\"id\":{\"S\":\"1\"}}");

        assertThat(answer.body()).isEqualTo("{\"kept\":\"t\"}");
        assertThat(TABLE.last().input().at("/Item/id/S").asText()).isEqualTo("1");
        assertThat(TABLE.last().caller()).isInstanceOfSatisfying(Caller.AssumedRole.class,
                role -> assertThat(role.roleArn()).isEqualTo(ROLE));
        assertThat(STS.last().caller()).as("who assumes the role")
                .isInstanceOfSatisfying(Caller.Service.class,
                        caller -> assertThat(caller.principal()).isEqualTo("apigateway.amazonaws.com"));
    }

    @Test
    void anErrorOfTheServiceIsSelectedByItsStatus() {
        HttpResponse<String> answer = gateway.post("/table", "{\"refuse\":true}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"ConditionalCheckFailedException\"}");
    }

    @Test
    void anActionOfAFormServiceTakesItsParametersFromTheMappedQuery() {
        HttpResponse<String> answer = gateway.get("/topic?m=a%26Action%3DDeleteTopic");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TOPIC.last().text("Message")).isEqualTo("a&Action=DeleteTopic");
    }

    @Test
    void aRoleThatCannotBeAssumedAndARegionThatIsNotServedAreConfigurationErrors() {
        assertThat(gateway.post("/foreign", "{}").statusCode()).isEqualTo(500);
        assertThat(gateway.post("/elsewhere", "{}").statusCode()).isEqualTo(500);
    }

    @Test
    void aServiceThatIsNotThereIsRefusedByNameWhenTheStageIsPublished() {
        ApiFixture api = new ApiFixture().method("GET", "/stream", Integrations.of(IntegrationType.AWS)
                .http("POST", GATEWAY + "kinesis:action/PutRecord").credentials(ROLE).response("200", null).build());

        assertThatThrownBy(() -> gateway.publish(api.build(), "other", Map.of()))
                .isInstanceOf(UnsupportedMemberException.class).hasMessageContaining("kinesis");
    }
}

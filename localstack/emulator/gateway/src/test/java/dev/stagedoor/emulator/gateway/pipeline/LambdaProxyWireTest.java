package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import io.vertx.core.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaProxyWireTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:bookings";
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        ApiFixture api = new ApiFixture().method("ANY", "/proxy/{proxy+}", lambda("POST", 29_000))
                .method("GET", "/plain", lambda("POST", 29_000)).method("POST", "/binary", lambda("POST", 29_000))
                .method("GET", "/slow", lambda("POST", 60)).method("GET", "/get", lambda("GET", 29_000))
                .binary("image/png");
        gateway = new TestGateway().publish(api.build(), "dev", Map.of("alias", "live"));
    }

    private static Integration lambda(String verb, int timeout) {
        return Integrations.of(IntegrationType.AWS_PROXY)
                .http(verb, "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31"
                        + "/functions/" + FUNCTION + ":${stageVariables.alias}/invocations")
                .timeout(timeout).build();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void the_event_has_what_aws_sends() throws Exception {
        gateway.lambda().answers("{\"statusCode\":200}");

        gateway.post("//proxy/a//b%2B/?price=10&price=3%200&q=a+b", "héllo", "X-One", "1", "X-Two", "a", "X-Two", "b");
        JsonNode event = gateway.lambda().event();

        assertThat(event.properties()).extracting(Map.Entry::getKey).containsExactly("resource", "path", "httpMethod",
                "headers", "multiValueHeaders", "queryStringParameters", "multiValueQueryStringParameters",
                "pathParameters", "stageVariables", "requestContext", "body", "isBase64Encoded");
        assertThat(event.at("/resource").asText()).isEqualTo("/proxy/{proxy+}");
        assertThat(event.at("/path").asText()).isEqualTo("/proxy/a//b%2B/");
        assertThat(event.at("/pathParameters/proxy").asText()).isEqualTo("a//b%2B");
        assertThat(event.at("/queryStringParameters")).isEqualTo(Json.parse("{\"price\":\"3 0\",\"q\":\"a b\"}"));
        assertThat(event.at("/multiValueQueryStringParameters/price")).isEqualTo(Json.parse("[\"10\",\"3 0\"]"));
        assertThat(event.at("/headers/X-Two").asText()).isEqualTo("b");
        assertThat(event.at("/multiValueHeaders/X-Two")).isEqualTo(Json.parse("[\"a\",\"b\"]"));
        assertThat(event.at("/headers/X-Forwarded-For").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/headers/X-Amzn-Trace-Id").asText())
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0")
                .as("the function's runtime gets the same").isEqualTo(gateway.lambda().last().traceHeader());
        assertThat(event.at("/headers").has("Content-Length")).isFalse();
        assertThat(event.at("/stageVariables/alias").asText()).isEqualTo("live");
        assertThat(event.at("/body").asText()).isEqualTo("héllo");
        assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
        JsonNode context = event.at("/requestContext");
        assertThat(context.at("/path").asText()).isEqualTo("/dev//proxy/a//b%2B/");
        assertThat(context.at("/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.at("/identity/userArn").isNull()).isTrue();
        assertThat(context.at("/requestTime").asText())
                .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
        assertThat(context.at("/requestTimeEpoch").isNumber()).isTrue();
        assertThat(context.at("/stage").asText()).isEqualTo("dev");
    }

    @Test
    void what_is_empty_is_null() {
        gateway.lambda().answers("{\"statusCode\":200}");

        gateway.get("/plain");
        JsonNode event = gateway.lambda().event();

        for (String name : new String[]{"queryStringParameters", "multiValueQueryStringParameters", "pathParameters",
                "body"}) {
            assertThat(event.get(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void the_function_is_called_by_its_alias_in_the_name_of_the_gateway() {
        gateway.lambda().answers("{\"statusCode\":200}");

        gateway.get("/proxy/x");

        assertThat(gateway.lambda().last().text("FunctionName")).isEqualTo(FUNCTION);
        assertThat(gateway.lambda().last().text("Qualifier")).isEqualTo("live");
        assertThat(gateway.lambda().last().caller()).isEqualTo(new Caller.Service("apigateway.amazonaws.com",
                "arn:aws:execute-api:us-east-1:000000000000:" + ApiFixture.API_ID + "/dev/GET/proxy/{proxy+}",
                "000000000000"));
    }

    @Test
    void status_headers_and_body_of_the_answer_reach_the_client() {
        gateway.lambda().answers("""
                {"statusCode":"201","headers":{"X-Flag":true,"x-multi":"solo","Date":"then"},
                 "multiValueHeaders":{"X-Multi":["a","b"]},"body":"{\\"a\\":1}"}""");

        HttpResponse<String> response = gateway.get("/plain");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"a\":1}");
        assertThat(response.headers().firstValue("X-Flag")).contains("true");
        assertThat(response.headers().allValues("X-Multi")).containsExactly("a", "b", "solo");
        assertThat(response.headers().firstValue("x-amzn-Remapped-Date")).contains("then");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("X-Amzn-Trace-Id")).isPresent();
    }

    @Test
    void a_missing_status_is_200() {
        gateway.lambda().answers("{\"headers\":null}");

        assertThat(gateway.get("/plain").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "no json", "{\"statusCode\":\"test\"}", "{\"multiValueHeaders\":{\"a\":\"b\"}}",
            "{\"statusCode\":200,\"extra\":1}", "{\"errorMessage\":\"x\"}", "{\"body\":{}}", "[]", "",
            "{\"headers\":{\"X-Bad\":\"a\\r\\nSet-Cookie: x=1\"}}", "{\"headers\":{\"X Bad\":\"a\"}}"})
    void a_malformed_answer_is_502(String payload) {
        gateway.lambda().answers(payload);

        HttpResponse<String> response = gateway.get("/plain");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("InternalServerErrorException");
    }

    @Test
    void a_function_error_is_502_and_a_refusal_by_lambda_500() {
        gateway.lambda().fails("{\"statusCode\":200}");
        assertThat(gateway.get("/plain").statusCode()).isEqualTo(502);

        gateway.lambda().behaves(request -> Future.failedFuture(new AwsException(403, "AccessDeniedException", "no")));
        assertThat(gateway.get("/plain").statusCode()).isEqualTo(500);
    }

    @Test
    void the_time_limit_is_504() {
        gateway.lambda().behaves(request -> Future.future(never -> {}));

        HttpResponse<String> response = gateway.get("/slow");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
    }

    @Test
    void a_function_behind_another_verb_than_post_is_500() {
        assertThat(gateway.get("/get").statusCode()).isEqualTo(500);
    }

    @Test
    void binary_bodies_are_base64_both_ways() {
        gateway.lambda().answers("{\"isBase64Encoded\":true,\"body\":\"aGk=\"}");

        HttpResponse<String> binary = gateway.post("/binary", "\u0001", "Content-Type", "image/png", "Accept",
                "image/png");
        assertThat(gateway.lambda().event().at("/body").asText()).isEqualTo("AQ==");
        assertThat(gateway.lambda().event().at("/isBase64Encoded").asBoolean()).isTrue();
        assertThat(binary.body()).isEqualTo("hi");
        assertThat(gateway.get("/plain").body()).isEqualTo("aGk=");
    }
}

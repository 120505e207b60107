package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayResponseWireTest {

    private static ApiFixture api() {
        return new ApiFixture()
                .method("GET", "/broken",
                        Integrations.of(IntegrationType.MOCK).template("{}").response("200", null).build())
                .method("GET", "/ok", Integrations.mock("ok"));
    }

    @Test
    void a_response_of_its_own_sets_status_headers_and_body_from_context_and_request() {
        ApiFixture api = api().gatewayResponse(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, 404,
                Map.of("gatewayresponse.header.Access-Control-Allow-Origin", "'*'", "gatewayresponse.header.X-Id",
                        "context.requestId", "gatewayresponse.header.X-Name", "method.request.querystring.name"),
                Map.of("application/json", "{\"m\":$context.error.messageString,\"t\":\"$context.error.responseType\","
                        + "\"v\":\"$stageVariables.v\",\"n\":\"${context.nope}\",\"h\":\"$method.request.header.X-In\","
                        + "\"not vtl\":\"#set($x = 1)\"}"));
        try (TestGateway gateway = new TestGateway().publish(api.build(), "dev", Map.of("v", "1"))) {
            HttpResponse<String> response = gateway.get("/nope?name=Ann", "X-In", "in");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).isEqualTo("{\"m\":\"Missing Authentication Token\","
                    + "\"t\":\"MISSING_AUTHENTICATION_TOKEN\",\"v\":\"1\",\"n\":\"\",\"h\":\"in\",\"not vtl\":\"#set($x = 1)\"}");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            assertThat(response.headers().firstValue("X-Id"))
                    .isEqualTo(response.headers().firstValue("x-amzn-RequestId"));
            assertThat(response.headers().firstValue("X-Name")).contains("Ann");
        }
    }

    @Test
    void a_line_break_in_a_mapped_value_sets_no_header() {
        ApiFixture api = api().gatewayResponse(GatewayResponseType.DEFAULT_4XX, null,
                Map.of("gatewayresponse.header.X-Name", "method.request.querystring.name"), Map.of());
        try (TestGateway gateway = new TestGateway().publish(api.build())) {
            HttpResponse<String> response = gateway.get("/nope?name=a%0d%0aX-Evil:%201");

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().map()).doesNotContainKeys("x-evil", "x-name");
        }
    }

    @Test
    void the_default_for_5xx_answers_for_types_that_are_not_set_and_only_for_them() {
        ApiFixture api = api()
                .gatewayResponse(GatewayResponseType.DEFAULT_5XX, 599, Map.of(),
                        Map.of("application/json", "{\"default\":true}"))
                .gatewayResponse(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, null, Map.of(), Map.of());
        try (TestGateway gateway = new TestGateway().publish(api.build())) {
            assertThat(gateway.get("/broken").statusCode()).isEqualTo(599);
            assertThat(gateway.get("/broken").body()).isEqualTo("{\"default\":true}");
            assertThat(gateway.get("/nope").statusCode()).isEqualTo(403);
            assertThat(gateway.get("/nope").body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        }
    }

    @Test
    void the_template_is_chosen_by_what_the_client_accepts() {
        ApiFixture api = api().gatewayResponse(GatewayResponseType.DEFAULT_4XX, null, Map.of(),
                Map.of("application/json", "{}", "text/xml", "<e/>"));
        try (TestGateway gateway = new TestGateway().publish(api.build())) {
            assertThat(gateway.get("/nope", "Accept", "text/xml, */*").headers().firstValue("Content-Type"))
                    .contains("text/xml");
            assertThat(gateway.get("/nope", "Accept", "image/png").body()).isEqualTo("{}");
        }
    }

    @Test
    void the_account_limit_is_429() {
        try (TestGateway gateway = new TestGateway(new GatewayOptions(0, 2)).publish(api().build())) {
            assertThat(gateway.get("/ok").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/ok").statusCode()).isEqualTo(200);
            HttpResponse<String> response = gateway.get("/ok");

            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("TooManyRequestsException");
        }
    }
}

package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.RequestValidator;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValidateWireTest {

    private static final String SEATS = "{\"type\":\"object\",\"required\":[\"seats\"],\"properties\":{\"seats\":"
            + "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}}}";

    private static ApiFixture api() {
        ApiFixture api = new ApiFixture();
        api.builder().requestValidators().put("all", new RequestValidator("all", "all", true, true));
        api.builder().requestValidators().put("none", new RequestValidator("none", "none", false, false));
        api.builder().models().put("Seats", new Model("m1", "Seats", null, "application/json", SEATS));
        return api
                .method("/x/{id}", Methods.of("GET").validator("all").parameter("querystring.qs1", true)
                        .parameter("querystring.qs2", false).parameter("path.issuer", true)
                        .parameter("header.x-header-param", true).integration(Integrations.mock("ok")).build())
                .method("/x", Methods.of("POST").validator("all").model("application/json", "Seats")
                        .integration(Integrations.mock("ok")).build())
                .method("/any", Methods.of("POST").validator("all").model("$default", "Seats")
                        .integration(Integrations.mock("ok")).build())
                .method("/none", Methods.of("POST").validator("none").parameter("querystring.q", true)
                        .model("application/json", "Seats").integration(Integrations.mock("ok")).build());
    }

    @Test
    void missing_parameters_are_named_headers_first_and_a_blank_one_is_missing() {
        try (TestGateway gateway = new TestGateway().publish(api().build())) {
            HttpResponse<String> response = gateway.get("/x/1?qs1=%20");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .isEqualTo("{\"message\":\"Missing required request parameters: [x-header-param, issuer, qs1]\"}");
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("BadRequestException");
            assertThat(gateway.get("/x/1?qs1=1", "X-Header-Param", "1").body())
                    .as("names are case-sensitive").contains("[x-header-param, issuer]");
        }
    }

    @Test
    void a_body_is_checked_against_the_model_of_its_content_type_only() {
        try (TestGateway gateway = new TestGateway().publish(api().build())) {
            String json = "application/json; charset=utf-8";
            assertThat(gateway.post("/x", "{\"seats\":[1]}", "Content-Type", json).body()).isEqualTo("ok");
            for (String body : new String[]{"{\"seats\":[\"1\"]}", "", "seats", "{\"seats\":[" + "1,".repeat(40_000)
                    + "\"1\"]}"}) {
                HttpResponse<String> response = gateway.post("/x", body, "Content-Type", json);

                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body()).isEqualTo("{\"message\":\"Invalid request body\"}");
            }
            assertThat(gateway.post("/x", "seats").statusCode()).as("no Content-Type is JSON").isEqualTo(400);
            assertThat(gateway.post("/any", "seats", "Content-Type", "text/plain").statusCode()).isEqualTo(400);
            assertThat(gateway.post("/none", "seats").body()).isEqualTo("ok");
        }
    }

    @Test
    void a_gateway_response_may_tell_what_is_wrong_with_the_body() {
        ApiFixture api = api().gatewayResponse(GatewayResponseType.BAD_REQUEST_BODY, null, Map.of(),
                Map.of("application/json", "{\"detail\":\"$context.error.validationErrorString\"}"));
        try (TestGateway gateway = new TestGateway().publish(api.build())) {
            assertThat(gateway.post("/x", "{}").body())
                    .isEqualTo("{\"detail\":\"[object has missing required properties ([\\\"seats\\\"])]\"}");
            assertThat(gateway.runtime().requestLog().last().orElseThrow().toString())
                    .contains("object has missing required properties").doesNotContain("\"valid\"");
        }
    }

    @Test
    void a_model_that_leads_nowhere_is_refused_at_deployment() {
        ApiFixture api = api();
        api.builder().models().put("Seats", new Model("m1", "Seats", null, "application/json", "{\"$ref\":\"x\"}"));
        try (TestGateway gateway = new TestGateway()) {
            assertThatThrownBy(() -> gateway.publish(api.build())).isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("method POST /x: no body can be checked against the model Seats");
        }
    }
}

package dev.stagedoor.emulator.gateway.pipeline;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MockWireTest {

    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        ApiFixture api = new ApiFixture().method("GET", "/status", Integrations.mock("{\"up\":true}"))
                .method("GET", "/shows/{showId}", Integrations.mock(
                        "{\"show\":\"$input.params('showId')\",\"city\":\"$input.params('city')\",\"stage\":\"$context.stage\"}"))
                .method("ANY", "/any/{proxy+}",
                        Integrations.mock("$context.httpMethod $input.params('proxy') $context.resourcePath"))
                .method("/teapot", Methods.of("GET").responses("418").integration(Integrations.of(IntegrationType.MOCK)
                        .template("#if($input.params('x') == '1'){\"statusCode\": 418}#else{\"statusCode\": 200}#end")
                        .response("200", "{}").response("418", "4\\d\\d", Map.of("method.response.header.X-Tea",
                                "'oolong'", "method.response.header.Server", "'pot'"), null)
                        .build()).build())
                .method("/options", Methods.of("OPTIONS").integration(Integrations.of(IntegrationType.MOCK)
                        .template("{\"statusCode\": 200}")
                        .response("200", null, Map.of("method.response.header.Access-Control-Allow-Origin", "'*'"),
                                null)
                        .build()).build())
                .method("/undeclared", Methods.of("GET").integration(Integrations.of(IntegrationType.MOCK)
                        .template("{\"statusCode\": 500}").response("500", "{}").build()).build())
                .method("POST", "/strict", Integrations.of(IntegrationType.MOCK).template("{\"statusCode\": 200}")
                        .passthrough("NEVER").response("200", "ok").build())
                .method("/override", Methods.of("GET").integration(Integrations.of(IntegrationType.MOCK)
                        .template("#set($context.responseOverride.status = 444)"
                                + "#set($context.responseOverride.header.X-Foo = ['a','b']){\"statusCode\": 200}")
                        .response("200", null).build()).build())
                .method("GET", "/broken", Integrations.of(IntegrationType.MOCK).template("{\"statusCode\": \"200\"}")
                        .response("200", "{}").build());
        gateway = new TestGateway().publish(api.build());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_constant_template_is_the_body_and_the_gateway_adds_its_headers() {
        HttpResponse<String> response = gateway.get("/status");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"up\":true}");
        assertThat(response.headers().map()).containsKeys("x-amzn-requestid", "x-amz-apigw-id", "date")
                .containsEntry("content-type", List.of("application/json"))
                .doesNotContainKey("x-amzn-trace-id");
    }

    @Test
    void a_request_id_that_is_a_uuid_is_echoed_and_any_other_is_replaced() {
        String id = "9a1ff9a5-9a6c-4f5a-8f4a-3b6a1d4c2e10";

        assertThat(gateway.get("/status", "x-amzn-RequestId", id).headers().firstValue("x-amzn-RequestId"))
                .contains(id);
        assertThat(gateway.get("/status", "x-amzn-RequestId", "mine").headers().firstValue("x-amzn-RequestId").get())
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void templates_see_path_query_and_context() {
        assertThat(gateway.get("/shows/42?city=Lyon&city=Saint+Etienne").body())
                .isEqualTo("{\"show\":\"42\",\"city\":\"Saint Etienne\",\"stage\":\"dev\"}");
    }

    @Test
    void any_serves_every_verb_and_a_greedy_path_keeps_its_slashes_and_escapes() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.url("/any/a//b/test%2Balias@x.org/")))
                .method("PATCH", HttpRequest.BodyPublishers.noBody());

        assertThat(gateway.send(request).body()).isEqualTo("PATCH a//b/test%2Balias@x.org /any/{proxy+}");
    }

    @Test
    void the_override_header_replaces_the_verb() {
        assertThat(gateway.get("/any/x", "X-HTTP-Method-Override", "DELETE").body()).startsWith("DELETE x");
    }

    @Test
    void the_status_selects_the_response_and_its_headers_are_mapped_and_remapped() {
        HttpResponse<String> response = gateway.get("/teapot?x=1");

        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.headers().firstValue("X-Tea")).contains("oolong");
        assertThat(response.headers().firstValue("x-amzn-Remapped-Server")).contains("pot");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(gateway.get("/teapot").statusCode()).isEqualTo(200);
    }

    @Test
    void cors_is_a_mock_with_headers() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.url("/options")))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody());

        HttpResponse<String> response = gateway.send(request);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void overrides_of_the_request_template_reach_the_response() {
        HttpResponse<String> response = gateway.get("/override");

        assertThat(response.statusCode()).isEqualTo(444);
        assertThat(response.headers().firstValue("X-Foo")).contains("a,b");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_foreign_content_type_is_415_where_nothing_may_pass() {
        HttpResponse<String> response = gateway.post("/strict", "<a/>", "Content-Type", "text/xml");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).isEqualTo("{\"message\":\"Unsupported Media Type\"}");
        assertThat(gateway.post("/strict", "{}", "Content-Type", "application/json; charset=utf-8").body())
                .isEqualTo("ok");
    }

    @Test
    void a_mock_without_an_integer_status_and_an_undeclared_status_are_configuration_errors() {
        for (String path : new String[]{"/broken", "/undeclared"}) {
            HttpResponse<String> response = gateway.get(path);

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("InternalServerErrorException");
        }
    }

    @Test
    void unknown_paths_and_methods_are_a_missing_authentication_token() {
        HttpResponse<String> path = gateway.get("/nope");
        HttpResponse<String> method = gateway.post("/status", "");

        assertThat(path.statusCode()).isEqualTo(403);
        assertThat(path.body()).isEqualTo(method.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(method.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
    }

    @Test
    void an_unknown_stage_is_forbidden() {
        HttpResponse<String> response = gateway.send(HttpRequest.newBuilder(
                URI.create(gateway.url("/status").replace("/dev/", "/prod/"))));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("ForbiddenException");
    }

    @Test
    void every_url_form_reaches_the_api() throws Exception {
        String api = ApiFixture.API_ID;
        String ending = "\r\nConnection: close\r\n\r\n";

        assertThat(gateway.raw("GET /restapis/" + api + "/dev/_user_request_/status HTTP/1.1\r\nHost: x" + ending))
                .endsWith("{\"up\":true}");
        for (String host : new String[]{"localhost:4566", "localhost.localstack.cloud:4566", "localhost",
                "us-east-1.amazonaws.com"}) {
            assertThat(gateway.raw("GET /dev/status HTTP/1.1\r\nHost: " + api + ".execute-api." + host + ending))
                    .endsWith("{\"up\":true}");
        }
        assertThat(
                gateway.raw("GET http://" + api + ".execute-api.localhost/dev/status HTTP/1.1\r\nHost: other" + ending))
                .endsWith("{\"up\":true}");
        assertThat(gateway.raw("GET /dev/status HTTP/1.1\r\nHost: other" + ending)).endsWith("not a deployed API");
    }
}

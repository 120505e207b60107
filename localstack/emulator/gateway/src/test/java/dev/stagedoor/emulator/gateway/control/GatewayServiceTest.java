package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.control.rest.GatewayService;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the service is to IAM and on the wire. */
class GatewayServiceTest {

    private final ControlPlane control = new ControlPlane();
    private final AwsService service = control.service(GatewayService.NAME);

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void iam_sees_the_method_and_the_path() {
        ObjectNode input = ControlPlane.json("{'restApiId': 'abc', 'resourceId': 'r', 'httpMethod': 'GET'}");
        AwsRequest request = AwsRequest.of(GatewayService.NAME, "PutIntegration", input, new Caller.Anonymous(), "1");

        assertThat(service.permissions(request)).containsExactly(new Permission("apigateway:PUT",
                "arn:aws:apigateway:us-east-1::/restapis/abc/resources/r/methods/GET/integration"));
    }

    @Test
    void the_method_of_a_back_end_is_told_from_the_method_of_the_path() {
        AwsRequest call = decode("PUT", "/restapis/abc/resources/r/methods/GET/integration", "",
                "{\"type\":\"HTTP\",\"httpMethod\":\"POST\"}");

        assertThat(call.operation()).isEqualTo("PutIntegration");
        assertThat(call.text("httpMethod")).isEqualTo("GET");
        assertThat(call.text("integrationHttpMethod")).isEqualTo("POST");
    }

    @Test
    void import_and_create_differ_by_the_query() {
        assertThat(decode("POST", "/restapis", "", "{\"name\":\"x\"}").operation()).isEqualTo("CreateRestApi");
        AwsRequest call = decode("POST", "/restapis", "mode=import&failonwarnings=true&basepath=split", "openapi: x");

        assertThat(call.operation()).isEqualTo("ImportRestApi");
        assertThat(call.text("failOnWarnings")).isEqualTo("true");
        assertThat(call.input().at("/parameters/basepath").asText()).isEqualTo("split");
        assertThat(call.payload().toString()).isEqualTo("openapi: x");
    }

    @Test
    void a_list_is_called_item_on_the_wire() {
        AwsRequest call = decode("GET", "/restapis", "limit=5", "");
        AwsResponse answer = control.call("GetRestApis", "{}");

        assertThat(service.protocol().encode(call, answer).body().toString()).isEqualTo("{\"item\":[]}");
    }

    @Test
    void an_action_that_is_not_there_is_refused_by_name() {
        assertThatThrownBy(() -> control.call("GetSdk", "{}")).isInstanceOf(UnknownOperationException.class)
                .hasMessageContaining("apigateway:GetSdk");
        assertThatThrownBy(() -> control.call("apigatewayv2", "CreateApi", "{}", ""))
                .isInstanceOf(UnknownOperationException.class).hasMessageContaining("apigatewayv2:CreateApi");
    }

    private AwsRequest decode(String method, String path, String query, String body) {
        return service.protocol().decode(new WireRequest(method, path, query, MultiMap.caseInsensitiveMultiMap(),
                Buffer.buffer(body)), new Caller.Anonymous(), "1");
    }
}

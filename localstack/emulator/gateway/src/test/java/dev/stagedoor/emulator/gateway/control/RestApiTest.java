package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.ValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The settings of an API, its gateway responses and its models. */
class RestApiTest {

    private final ControlPlane control = new ControlPlane();
    private final String api = control.output("CreateRestApi", "{'name': 'theatre'}").get("id").asText();

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void a_new_api_has_the_defaults_of_aws() {
        ObjectNode described = control.output("GetRestApi", "{'restApiId': '" + api + "'}");

        assertThat(described.at("/endpointConfiguration/types/0").asText()).isEqualTo("EDGE");
        assertThat(described.get("apiKeySource").asText()).isEqualTo("HEADER");
        assertThat(described.get("createdDate").asLong()).isEqualTo(ControlPlane.NOW.getEpochSecond());
        assertThat(control.store.get(api).api().models()).containsOnlyKeys("Empty", "Error");
    }

    @Test
    void settings_are_checked_when_an_api_is_created() {
        refused("{'name': 'x', 'description': ''}", "Description cannot be an empty string");
        refused("{'name': 'x', 'minimumCompressionSize': -1}", "Invalid minimum compression size");
        refused("{'name': 'x', 'endpointConfiguration': {'types': []}}", "cannot be both DISABLED");
        refused("{'name': 'x', 'endpointConfiguration': {'types': ['EDGE', 'REGIONAL']}}", "multiple Endpoint Types");
        refused("{'name': 'x', 'endpointConfiguration': {'types': ['X'], 'ipAddressType': 'y'}}",
                "2 validation errors detected");
        refused("{'name': 'x', 'policy': 'no policy'}", "Invalid policy document");
        refused("{}", "Member must not be null");
    }

    @Test
    void settings_are_changed_by_patches() {
        ObjectNode changed = patch("{'op': 'replace', 'path': '/name', 'value': 'other'},"
                + "{'op': 'add', 'path': '/binaryMediaTypes/image~1png'},"
                + "{'op': 'replace', 'path': '/minimumCompressionSize', 'value': '10'},"
                + "{'op': 'replace', 'path': '/endpointConfiguration/types/EDGE', 'value': 'REGIONAL'}");

        assertThat(changed.get("name").asText()).isEqualTo("other");
        assertThat(changed.at("/binaryMediaTypes/0").asText()).isEqualTo("image/png");
        assertThat(changed.get("minimumCompressionSize").asInt()).isEqualTo(10);
        assertThat(changed.at("/endpointConfiguration/types/0").asText()).isEqualTo("REGIONAL");
        assertThat(patch("{'op': 'replace', 'path': '/minimumCompressionSize'}").has("minimumCompressionSize"))
                .isFalse();
    }

    @Test
    void a_patch_without_a_value_is_refused_where_it_needs_one() {
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/endpointConfiguration/types/EDGE'}"))
                .hasMessageStartingWith("Invalid EndpointTypes specified");
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/endpointConfiguration/ipAddressType'}"))
                .hasMessageStartingWith("ipAddressType must be either");
    }

    @Test
    void a_patch_that_fails_leaves_nothing_half_done() {
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/name', 'value': 'other'},"
                + "{'op': 'replace', 'path': '/nothing', 'value': 'x'}")).hasMessage("Invalid patch path /nothing");
        assertThat(control.store.get(api).api().name()).isEqualTo("theatre");
    }

    @Test
    void a_gateway_response_is_set_inherited_and_deleted() {
        String members = "{'restApiId': '" + api + "', 'responseType': '%s'%s}";
        control.call("PutGatewayResponse", members.formatted("DEFAULT_5XX", ", 'statusCode': '599'"));
        control.call("PutGatewayResponse", members.formatted("INTEGRATION_TIMEOUT",
                ", 'responseParameters': {'gatewayresponse.header.X': 'context.stage'}"));

        assertThat(status("AUTHORIZER_FAILURE")).isEqualTo("599");
        assertThat(status("INTEGRATION_TIMEOUT")).isEqualTo("504");
        assertThat(status("THROTTLED")).isEqualTo("429");
        control.call("DeleteGatewayResponse", members.formatted("DEFAULT_5XX", ""));
        assertThat(status("AUTHORIZER_FAILURE")).isEqualTo("500");
        assertThatThrownBy(() -> control.call("DeleteGatewayResponse", members.formatted("DEFAULT_5XX", "")))
                .hasMessage("Gateway response type not defined on api");
        assertThatThrownBy(() -> status("NOTHING")).isInstanceOf(ValidationException.class);
    }

    @Test
    void a_model_in_use_is_not_deleted() {
        String model = "{'restApiId': '" + api + "', 'modelName': 'Show'}";
        control.call("CreateModel", "{'restApiId': '" + api
                + "', 'name': 'Show', 'contentType': 'application/json', 'schema': '{}'}");
        String root = control.store.get(api).api().rootResourceId();
        String method = "{'restApiId': '" + api + "', 'resourceId': '" + root + "', 'httpMethod': 'POST'%s}";
        control.call("PutMethod", method.formatted(
                ", 'authorizationType': 'NONE', 'requestModels': {'application/json': 'Show'}"));

        assertThatThrownBy(() -> control.call("DeleteModel", model)).isInstanceOf(ConflictException.class);
        control.call("DeleteMethod", method.formatted(""));
        control.call("DeleteModel", model);
        assertThatThrownBy(() -> control.call("GetModel", model)).hasMessage("Invalid model name specified: Show");
    }

    private String status(String type) {
        return control.output("GetGatewayResponse", "{'restApiId': '" + api + "', 'responseType': '" + type + "'}")
                .path("statusCode").asText();
    }

    private ObjectNode patch(String patches) {
        return control.output("UpdateRestApi", "{'restApiId': '" + api + "', 'patchOperations': [" + patches + "]}");
    }

    private void refused(String members, String text) {
        assertThatThrownBy(() -> control.call("CreateRestApi", members)).hasMessageContaining(text);
    }
}

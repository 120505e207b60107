package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StageTest {

    private final ControlPlane control = new ControlPlane();
    private String api;

    @BeforeEach
    void a_stage() {
        api = control.imported("""
                openapi: 3.0.1
                info: {title: t, version: '1'}
                paths: {/: {get: {x-amazon-apigateway-integration: {type: mock}}}}
                """);
        control.call("CreateDeployment", "{'restApiId': '" + api + "', 'stageName': 'dev'}");
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void variables_are_replaced_and_removed() {
        patch("{'op': 'replace', 'path': '/variables/a', 'value': '1'}, {'op': 'add', 'path': '/variables/b', 'value': '2'}");

        assertThat(patch("{'op': 'remove', 'path': '/variables/a'}").get("variables"))
                .isEqualTo(ControlPlane.json("{'b': '2'}"));
    }

    @Test
    void a_variable_keeps_to_the_characters_of_aws() {
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/variables/a', 'value': 'x y'}"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/variables/a-b', 'value': 'x'}"))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void tracing_is_switched_on_by_a_patch() {
        assertThat(patch("{'op': 'replace', 'path': '/tracingEnabled', 'value': 'true'}").get("tracingEnabled")
                .asBoolean()).isTrue();
    }

    @Test
    void an_unknown_path_is_answered_with_all_that_are_valid() {
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/tags/a', 'value': 'b'}"))
                .hasMessageStartingWith("Invalid method setting path: /tags/a. Must be one of: [/deploymentId, ")
                .hasMessageEndingWith("/variables/{variable_name}, /tracingEnabled]");
    }

    @Test
    void a_method_setting_brings_all_others_with_their_defaults() {
        ObjectNode settings = (ObjectNode) patch(
                "{'op': 'replace', 'path': '/*/*/caching/ttlInSeconds', 'value': '60'}")
                .get("methodSettings").get("*/*");

        assertThat(settings.get("cacheTtlInSeconds").asInt()).isEqualTo(60);
        assertThat(settings.get("throttlingBurstLimit").asInt()).isEqualTo(5000);
        assertThat(settings.get("unauthorizedCacheControlHeaderStrategy").asText())
                .isEqualTo("SUCCEED_WITH_RESPONSE_HEADER");
        assertThat(patch("{'op': 'remove', 'path': '/*/*'}").get("methodSettings")).isEmpty();
        assertThatThrownBy(() -> patch("{'op': 'remove', 'path': '/*/*'}")).hasMessage(
                "Cannot remove method setting */* because there is no method setting for this method ");
    }

    @Test
    void a_rate_is_a_number() {
        for (String rate : new String[]{"many", "NaN", "Infinity", ""}) {
            assertThatThrownBy(() -> patch(
                    "{'op': 'replace', 'path': '/*/*/throttling/rateLimit', 'value': '" + rate + "'}"))
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void a_canary_without_traffic_is_promoted() {
        String second = control.output("CreateDeployment", "{'restApiId': '" + api + "'}").get("id").asText();
        patch("{'op': 'replace', 'path': '/variables/a', 'value': 'old'},"
                + "{'op': 'replace', 'path': '/canarySettings/deploymentId', 'value': '" + second + "'},"
                + "{'op': 'replace', 'path': '/canarySettings/stageVariableOverrides/b', 'value': 'new'}");
        ObjectNode stage = patch("{'op': 'copy', 'from': '/canarySettings/deploymentId', 'path': '/deploymentId'},"
                + "{'op': 'copy', 'from': '/canarySettings/stageVariableOverrides', 'path': '/variables'},"
                + "{'op': 'remove', 'path': '/canarySettings'}");

        assertThat(stage.get("deploymentId").asText()).isEqualTo(second);
        assertThat(stage.get("variables")).isEqualTo(ControlPlane.json("{'a': 'old', 'b': 'new'}"));
        assertThat(control.publisher.served).containsEntry(api + "/dev", second);
        assertThatThrownBy(
                () -> patch("{'op': 'copy', 'from': '/canarySettings/deploymentId', 'path': '/deploymentId'}"))
                .hasMessage("Promotion not available. Canary does not exist.");
    }

    @Test
    void a_deployment_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> patch("{'op': 'replace', 'path': '/deploymentId', 'value': 'nowhere'}"))
                .hasMessage("Deployment id does not exist");
    }

    @Test
    void a_stage_is_made_once() {
        String deployment = control.output("GetDeployments", "{'restApiId': '" + api + "'}").at("/items/0/id").asText();

        assertThatThrownBy(() -> control.call("CreateStage", "{'restApiId': '" + api
                + "', 'stageName': 'dev', 'deploymentId': '" + deployment + "'}"))
                .isInstanceOf(ConflictException.class).hasMessage("Stage already exists");
        assertThatThrownBy(() -> control.call("CreateStage", "{'restApiId': '" + api
                + "', 'stageName': 'a/b', 'deploymentId': '" + deployment + "'}"))
                .hasMessageStartingWith("Stage name only allows");
    }

    @Test
    void tags_are_put_and_removed_without_publishing() {
        String arn = "arn:aws:apigateway:us-east-1::/restapis/" + api + "/stages/dev";
        control.call("TagResource", "{'resourceArn': '" + arn + "', 'tags': {'a': '1', 'b': '2'}}");
        control.call("UntagResource", "{'resourceArn': '" + arn + "', 'tagKeys': ['a']}");

        assertThat(control.output("GetTags", "{'resourceArn': '" + arn + "'}").get("tags"))
                .isEqualTo(ControlPlane.json("{'b': '2'}"));
        assertThatThrownBy(() -> control.call("GetTags", "{'resourceArn': 'arn:aws:s3:::x'}"))
                .isInstanceOf(BadRequestException.class);
    }

    private ObjectNode patch(String patches) {
        return control.output("UpdateStage",
                "{'restApiId': '" + api + "', 'stageName': 'dev', 'patchOperations': [" + patches + "]}");
    }
}

package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What of a canary and a cache the control plane tells the runtime. */
class CanaryTest {

    private final ControlPlane control = new ControlPlane();
    private String api;
    private String base;

    @BeforeEach
    void a_stage() {
        api = control.imported("""
                openapi: 3.0.1
                info: {title: t, version: '1'}
                paths: {/: {get: {x-amazon-apigateway-integration: {type: mock}}}}
                """);
        base = deploy("");
    }

    @AfterEach
    void close() {
        control.close();
    }

    private String deploy(String more) {
        return control.output("CreateDeployment", "{'restApiId': '" + api + "', 'stageName': 'dev'" + more + "}")
                .get("id")
                .asText();
    }

    private ObjectNode patch(String patches) {
        return control.output("UpdateStage",
                "{'restApiId': '" + api + "', 'stageName': 'dev', 'patchOperations': [" + patches + "]}");
    }

    @Test
    void a_deployment_with_canary_settings_is_served_beside_the_stages_own() {
        String canary = deploy(", 'canarySettings': {'percentTraffic': 10, 'stageVariableOverrides': {'a': 'b'}}");

        assertThat(control.publisher.served).containsEntry(api + "/dev", base);
        assertThat(control.publisher.canaries).containsEntry(api + "/dev", canary);
    }

    @Test
    void while_there_is_a_canary_plain_deployments_go_to_it() {
        deploy(", 'canarySettings': {'percentTraffic': 10}");
        String plain = deploy("");

        assertThat(control.publisher.served).containsEntry(api + "/dev", base);
        assertThat(control.publisher.canaries).containsEntry(api + "/dev", plain);
        patch("{'op': 'remove', 'path': '/canarySettings'}");
        assertThat(control.publisher.canaries).isEmpty();
        assertThat(control.publisher.served).containsEntry(api + "/dev", base);
    }

    @Test
    void a_deployment_of_a_canary_is_not_deleted() {
        String canary = deploy(", 'canarySettings': {'percentTraffic': 10}");

        assertThatThrownBy(() -> control.call("DeleteDeployment",
                "{'restApiId': '" + api + "', 'deploymentId': '" + canary + "'}"))
                .hasMessage("Active stages pointing to this deployment must be moved or deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "NaN", "Infinity", "x"})
    void a_share_is_between_0_and_100(String percent) {
        assertThatThrownBy(
                () -> patch("{'op': 'replace', 'path': '/canarySettings/percentTraffic', 'value': '" + percent + "'}"))
                .hasMessageStartingWith("Invalid value specified for percentTraffic");
        assertThat(control.publisher.canaries).isEmpty();
    }

    @Test
    void caches_are_flushed_by_stage() {
        assertThat(control.call("FlushStageCache", "{'restApiId': '" + api + "', 'stageName': 'dev'}").status())
                .isEqualTo(202);
        assertThat(control.publisher.flushed).containsExactly(api + "/dev");
        assertThat(
                control.call("FlushStageAuthorizersCache", "{'restApiId': '" + api + "', 'stageName': 'dev'}").status())
                .isEqualTo(202);
        assertThatThrownBy(
                () -> control.call("FlushStageCache", "{'restApiId': '" + api + "', 'stageName': 'nowhere'}"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_cache_that_is_switched_on_has_a_size_and_is_there_at_once() {
        ObjectNode stage = patch("{'op': 'replace', 'path': '/cacheClusterEnabled', 'value': 'true'}");

        assertThat(stage.get("cacheClusterStatus").asText()).isEqualTo("AVAILABLE");
        assertThat(stage.get("cacheClusterSize").asText()).isEqualTo("0.5");
        assertThat(
                patch("{'op': 'replace', 'path': '/cacheClusterEnabled', 'value': 'false'}").get("cacheClusterStatus")
                        .asText())
                .isEqualTo("NOT_AVAILABLE");
    }
}

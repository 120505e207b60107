package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.control.rest.GatewayService;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Deployments are snapshots, stages point at them, and what is stored is what is served. */
class DeploymentTest {

    private static final String DEFINITION = """
            openapi: 3.0.1
            info: {title: theatre, version: '1'}
            paths:
              /status:
                get:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: 200}}
            """;

    private final ControlPlane control = new ControlPlane();
    private final String api = control.imported(DEFINITION);

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void a_deployment_without_a_stage_serves_nothing() {
        deploy("");

        assertThat(control.publisher.validated).hasSize(1);
        assertThat(control.publisher.served).isEmpty();
    }

    @Test
    void a_deployment_with_a_stage_makes_the_stage_and_serves_it() {
        String id = deploy("'stageName': 'dev', 'variables': {'alias': 'dev'}");

        assertThat(control.publisher.served).containsEntry(api + "/dev", id);
        assertThat(stage("dev").at("/variables/alias").asText()).isEqualTo("dev");
    }

    @Test
    void a_second_deployment_moves_the_stage_and_keeps_its_settings() {
        deploy("'stageName': 'dev', 'variables': {'alias': 'dev'}");
        String second = deploy("'stageName': 'dev'");

        assertThat(control.publisher.served).containsEntry(api + "/dev", second);
        assertThat(stage("dev").at("/variables/alias").asText()).isEqualTo("dev");
    }

    @Test
    void a_stage_is_rolled_back_by_pointing_it_at_an_older_deployment() {
        String first = deploy("'stageName': 'dev'");
        deploy("'stageName': 'dev'");

        update("dev", "{'op': 'replace', 'path': '/deploymentId', 'value': '" + first + "'}");

        assertThat(control.publisher.served).containsEntry(api + "/dev", first);
    }

    @Test
    void a_change_of_the_api_does_not_reach_a_deployment() {
        String id = deploy("");
        control.call(GatewayService.NAME, "PutRestApi", "{'restApiId': '" + api + "'}",
                DEFINITION.replace("/status", "/other"));

        assertThat(control.store.get(api).deployment(id).api().resources().values()).extracting("path")
                .contains("/status").doesNotContain("/other");
        assertThat(control.store.get(api).api().resources().values()).extracting("path")
                .contains("/other").doesNotContain("/status");
    }

    @Test
    void what_the_runtime_refuses_is_neither_stored_nor_served() {
        control.publisher.refusal = "no such step";

        assertThatThrownBy(() -> deploy("'stageName': 'dev'")).isInstanceOf(BadRequestException.class)
                .hasMessage("no such step");
        assertThat(control.store.get(api).deployments()).isEmpty();
        assertThat(control.store.get(api).stages()).isEmpty();
    }

    @Test
    void a_deployment_in_use_cannot_be_deleted() {
        String id = deploy("'stageName': 'dev'");

        assertThatThrownBy(() -> delete(id)).isInstanceOf(BadRequestException.class)
                .hasMessage("Active stages pointing to this deployment must be moved or deleted");

        control.call("DeleteStage", "{'restApiId': '" + api + "', 'stageName': 'dev'}");
        assertThat(control.publisher.served).isEmpty();
        delete(id);
        assertThat(control.store.get(api).deployments()).isEmpty();
    }

    @Test
    void deleting_an_api_ends_its_stages() {
        deploy("'stageName': 'dev'");

        control.call("DeleteRestApi", "{'restApiId': '" + api + "'}");

        assertThat(control.publisher.served).isEmpty();
        assertThatThrownBy(() -> control.call("GetRestApi", "{'restApiId': '" + api + "'}"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Invalid API identifier specified 000000000000:" + api);
    }

    @Test
    void an_api_without_methods_cannot_be_deployed() {
        String empty = control.output("CreateRestApi", "{'name': 'empty'}").get("id").asText();

        assertThatThrownBy(() -> control.call("CreateDeployment", "{'restApiId': '" + empty + "'}"))
                .hasMessage("The REST API doesn't contain any methods");
    }

    @Test
    void a_stage_that_cannot_be_served_stays_as_it_was() {
        deploy("'stageName': 'dev'");
        control.publisher.refusal = "no step for tracingEnabled";

        assertThatThrownBy(() -> update("dev", "{'op': 'replace', 'path': '/tracingEnabled', 'value': 'true'}"))
                .hasMessage("no step for tracingEnabled");
        assertThat(stage("dev").get("tracingEnabled").asBoolean()).isFalse();
    }

    @Test
    void an_unknown_member_is_refused_by_name() {
        assertThatThrownBy(() -> control.call("CreateRestApi", "{'name': 'x', 'cloneFrom': 'y'}"))
                .hasMessageContaining("cloneFrom");
    }

    private String deploy(String members) {
        String comma = members.isEmpty() ? "" : ", ";
        return control.output("CreateDeployment", "{'restApiId': '" + api + "'" + comma + members + "}").get("id")
                .asText();
    }

    private void delete(String id) {
        control.call("DeleteDeployment", "{'restApiId': '" + api + "', 'deploymentId': '" + id + "'}");
    }

    private ObjectNode update(String name, String patch) {
        return control.output("UpdateStage", "{'restApiId': '" + api + "', 'stageName': '" + name
                + "', 'patchOperations': [" + patch + "]}");
    }

    private ObjectNode stage(String name) {
        return control.output("GetStage", "{'restApiId': '" + api + "', 'stageName': '" + name + "'}");
    }
}

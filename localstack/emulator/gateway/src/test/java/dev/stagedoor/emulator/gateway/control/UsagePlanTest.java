package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.error.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UsagePlanTest {

    private final ControlPlane control = new ControlPlane();
    private final String api = control.imported("""
            openapi: 3.0.1
            info: {title: t, version: '1'}
            paths: {/: {get: {x-amazon-apigateway-integration: {type: mock}}}}
            """);

    UsagePlanTest() {
        control.call("CreateDeployment", "{'restApiId': '" + api + "', 'stageName': 'dev'}");
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void a_plan_is_for_stages_that_exist() {
        assertThatThrownBy(() -> control.call("CreateUsagePlan",
                "{'name': 'gold', 'apiStages': [{'apiId': '" + api + "', 'stage': 'prod'}]}"))
                .isInstanceOf(NotFoundException.class).hasMessageStartingWith("Invalid API Stage {api: " + api);
    }

    @Test
    void a_plan_is_changed_by_patches() {
        String id = plan("gold");
        ObjectNode changed = patch(id, "{'op': 'replace', 'path': '/throttle/rateLimit', 'value': '5'},"
                + "{'op': 'replace', 'path': '/quota/limit', 'value': '100'},"
                + "{'op': 'replace', 'path': '/quota/period', 'value': 'DAY'},"
                + "{'op': 'replace', 'path': '/apiStages/" + api + ":dev/throttle/~1/GET/burstLimit', 'value': '7'}");

        assertThat(changed.at("/throttle/rateLimit").asDouble()).isEqualTo(5);
        assertThat(changed.at("/quota/period").asText()).isEqualTo("DAY");
        assertThat(changed.at("/apiStages/0/throttle").get("//GET").get("burstLimit").asInt()).isEqualTo(7);
        assertThatThrownBy(() -> patch(id, "{'op': 'replace', 'path': '/quota/period', 'value': 'YEAR'}"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> patch(id, "{'op': 'remove', 'path': '/apiStages', 'value': 'nothing'}"))
                .hasMessage("Invalid API Stage specified");
    }

    @Test
    void a_key_is_in_one_plan_for_a_stage() {
        String key = control.output("CreateApiKey", "{'name': 'partner', 'enabled': true}").get("id").asText();
        join(plan("gold"), key);
        String bronze = plan("bronze");

        assertThatThrownBy(() -> join(bronze, key)).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_value_of_a_key_is_shown_on_demand_only() {
        ObjectNode created = control.output("CreateApiKey", "{'name': 'partner'}");
        String id = created.get("id").asText();

        assertThat(created.get("value").asText()).hasSize(40);
        assertThat(control.output("GetApiKey", "{'apiKey': '" + id + "'}").has("value")).isFalse();
        assertThat(control.output("GetApiKey", "{'apiKey': '" + id + "', 'includeValue': 'true'}").get("value"))
                .isEqualTo(created.get("value"));
        assertThatThrownBy(() -> control.call("CreateApiKey", "{'value': '" + created.get("value").asText() + "'}"))
                .isInstanceOf(ConflictException.class);
    }

    private String plan(String name) {
        return control.output("CreateUsagePlan",
                "{'name': '" + name + "', 'apiStages': [{'apiId': '" + api + "', 'stage': 'dev'}]}").get("id").asText();
    }

    private ObjectNode patch(String id, String patches) {
        return control.output("UpdateUsagePlan", "{'usagePlanId': '" + id + "', 'patchOperations': [" + patches + "]}");
    }

    private void join(String plan, String key) {
        control.call("CreateUsagePlanKey",
                "{'usagePlanId': '" + plan + "', 'keyId': '" + key + "', 'keyType': 'API_KEY'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NaN'", "'Infinity'", "1e999", "'-Infinity'"})
    void a_rate_that_would_limit_nothing_is_refused(String rate) {
        assertThatThrownBy(() -> control.call("CreateUsagePlan",
                "{'name': 'gold', 'throttle': {'burstLimit': 1, 'rateLimit': " + rate + "}}"))
                .isInstanceOf(SerializationException.class).hasMessage("The member rateLimit is no number");
    }
}

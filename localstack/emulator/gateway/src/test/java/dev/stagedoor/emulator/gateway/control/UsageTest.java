package dev.stagedoor.emulator.gateway.control;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.usage.ApiStageId;
import dev.stagedoor.emulator.gateway.usage.PlanMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a plan allows and what was used of it. */
class UsageTest {

    private static final long TODAY = LocalDate.parse("2026-01-02").toEpochDay();

    private final ControlPlane control = new ControlPlane();
    private final String api = control.imported("""
            openapi: 3.0.1
            info: {title: t, version: '1'}
            paths: {/: {get: {x-amazon-apigateway-integration: {type: mock}}}}
            """);

    UsageTest() {
        control.call("CreateDeployment", "{'restApiId': '" + api + "', 'stageName': 'dev'}");
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void usage_is_told_day_by_day_and_what_remains_can_be_replaced() {
        String plan = plan("gold", "'quota': {'limit': 10, 'period': 'MONTH'}");
        JsonNode key = key();
        join(plan, key.get("id").asText());
        PlanMember member = member(key);
        member.counter().take(TODAY - 1, member.quota());
        member.counter().take(TODAY, member.quota());

        assertThat(usage(plan, "").get("items").get(key.get("id").asText())).hasToString("[[1,9],[1,8]]");

        JsonNode updated = control.output("UpdateUsage", "{'usagePlanId': '" + plan + "', 'keyId': '"
                + key.get("id").asText()
                + "', 'patchOperations': [{'op': 'replace', 'path': '/remaining', 'value': '90'}]}");
        assertThat(updated.get("items").get(key.get("id").asText())).hasToString("[[1,90]]");
        assertThat(updated.get("startDate").asText()).isEqualTo("2026-01-02");
        assertThat(member.counter().take(TODAY, member.quota())).isEqualTo(89);
    }

    @Test
    void a_plan_without_a_quota_has_no_usage_and_a_date_must_be_one() {
        String plan = plan("free", "");
        join(plan, key().get("id").asText());

        assertThat(usage(plan, "").get("items")).isEmpty();
        assertThatThrownBy(() -> control.call("GetUsage",
                "{'usagePlanId': '" + plan + "', 'startDate': 'today', 'endDate': '2026-01-02'}"))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("startDate");
        assertThatThrownBy(() -> control.call("GetUsage",
                "{'usagePlanId': '" + plan + "', 'startDate': '2025-01-02', 'endDate': '2026-01-02'}"))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("at most 90 days");
    }

    @Test
    void what_was_used_outlives_a_change_of_the_plan_and_of_the_key() {
        String plan = plan("gold", "'quota': {'limit': 10, 'period': 'DAY'}");
        JsonNode key = key();
        join(plan, key.get("id").asText());
        member(key).counter().take(TODAY, member(key).quota());

        patchPlan(plan, "/quota/limit", "5");
        control.call("UpdateApiKey", "{'apiKey': '" + key.get("id").asText()
                + "', 'patchOperations': [{'op': 'replace', 'path': '/name', 'value': 'other'}]}");

        assertThat(member(key).counter().take(TODAY, member(key).quota())).isEqualTo(3);
    }

    @Test
    void requests_see_a_change_at_once() {
        String plan = plan("gold", "");
        JsonNode key = key();
        assertThat(member(key)).isNull();

        join(plan, key.get("id").asText());
        assertThat(member(key).bucket()).isNull();
        patchPlan(plan, "/throttle/rateLimit", "5");
        assertThat(member(key).bucket().rate()).isEqualTo(5);

        control.call("DeleteUsagePlan", "{'usagePlanId': '" + plan + "'}");
        assertThat(member(key)).isNull();
        control.call("DeleteApiKey", "{'apiKey': '" + key.get("id").asText() + "'}");
        assertThat(control.clients.find(key.get("value").asText())).isNull();
    }

    @Test
    void a_stage_cannot_be_added_to_a_second_plan_of_a_key() {
        JsonNode key = key();
        join(plan("gold", ""), key.get("id").asText());
        String other = control.output("CreateUsagePlan", "{'name': 'other'}").get("id").asText();
        join(other, key.get("id").asText());

        assertThatThrownBy(() -> control.call("UpdateUsagePlan", "{'usagePlanId': '" + other
                + "', 'patchOperations': [{'op': 'add', 'path': '/apiStages', 'value': '" + api + ":dev'}]}"))
                .isInstanceOf(ConflictException.class).hasMessageContaining("multiple Usage Plans");
    }

    @Test
    void what_a_plan_cannot_be_is_refused() {
        refused("'quota': {'limit': 1, 'period': 'DAY', 'offset': 1}", "offset must be zero in the DAY period");
        refused("'quota': {'limit': 1, 'period': 'WEEK', 'offset': 7}", "between 0 and 6");
        refused("'quota': {'limit': 1, 'period': 'MONTH', 'offset': 28}", "between 0 and 27");
        refused("'quota': {'limit': -1, 'period': 'DAY'}", "must not be negative");
        refused("'quota': {'limit': 1}", "Invalid quota period");
        refused("'throttle': {'rateLimit': -1}", "must not be negative");
    }

    @Test
    void a_key_is_in_at_most_ten_plans() {
        String key = key().get("id").asText();
        for (int i = 0; i < 10; i++) {
            join(control.output("CreateUsagePlan", "{'name': 'p'}").get("id").asText(), key);
        }
        String eleventh = control.output("CreateUsagePlan", "{'name': 'p'}").get("id").asText();

        assertThatThrownBy(() -> join(eleventh, key)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> usage(eleventh, "'keyId': '" + key + "', ")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keys_and_plans_have_tags() {
        String plan = "arn:aws:apigateway:us-east-1::/usageplans/" + plan("gold", "");
        String key = "arn:aws:apigateway:us-east-1::/apikeys/" + key().get("id").asText();
        for (String arn : new String[]{plan, key}) {
            control.call("TagResource", "{'resourceArn': '" + arn + "', 'tags': {'a': '1', 'b': '2'}}");
            control.call("UntagResource", "{'resourceArn': '" + arn + "', 'tagKeys': ['a']}");

            assertThat(control.output("GetTags", "{'resourceArn': '" + arn + "'}").get("tags"))
                    .hasToString("{\"b\":\"2\"}");
        }
        assertThatThrownBy(() -> control.call("GetTags", "{'resourceArn': '" + key + "x'}"))
                .isInstanceOf(NotFoundException.class);
    }

    private void refused(String members, String text) {
        assertThatThrownBy(() -> plan("wrong", members)).isInstanceOf(BadRequestException.class)
                .hasMessageContaining(text);
    }

    private JsonNode usage(String plan, String more) {
        return control.output("GetUsage", "{" + more + "'usagePlanId': '" + plan
                + "', 'startDate': '2026-01-01', 'endDate': '2026-01-02'}");
    }

    private PlanMember member(JsonNode key) {
        var client = control.clients.find(key.get("value").asText()).at(new ApiStageId(api, "dev"));
        return client == null ? null : client.member();
    }

    private JsonNode key() {
        return control.output("CreateApiKey", "{'name': 'partner', 'enabled': true}");
    }

    private String plan(String name, String members) {
        return control.output("CreateUsagePlan", "{'name': '" + name + "', 'apiStages': [{'apiId': '" + api
                + "', 'stage': 'dev'}]" + (members.isEmpty() ? "" : ", " + members) + "}").get("id").asText();
    }

    private void patchPlan(String id, String path, String value) {
        String others = path.startsWith("/throttle")
                ? ", {'op': 'replace', 'path': '/throttle/burstLimit', 'value': '5'}"
                : "";
        control.call("UpdateUsagePlan", "{'usagePlanId': '" + id + "', 'patchOperations': [{'op': 'replace', 'path': '"
                + path + "', 'value': '" + value + "'}" + others + "]}");
    }

    private void join(String plan, String key) {
        control.call("CreateUsagePlanKey",
                "{'usagePlanId': '" + plan + "', 'keyId': '" + key + "', 'keyType': 'API_KEY'}");
    }
}

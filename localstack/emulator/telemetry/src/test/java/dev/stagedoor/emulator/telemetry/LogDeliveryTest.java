package dev.stagedoor.emulator.telemetry;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceNotFoundException;
import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogDeliveryTest {

    private final LogsFixture logs = new LogsFixture(LogLimits.DEFAULT);

    @Test
    void a_group_to_which_a_service_delivers_says_so_once() {
        logs.create("g");

        logs.call("CreateLogDelivery", "{'logGroupName':'g'}");
        logs.call("CreateLogDelivery", "{'logGroupName':'g'}");

        assertThat(logs.call("FilterLogEvents", "{'logGroupName':'g'}").path("events")).hasSize(1)
                .allSatisfy(event -> assertThat(event.path("message").asText())
                        .startsWith("Permissions are set correctly"));
        assertThatThrownBy(() -> logs.call("CreateLogDelivery", "{'logGroupName':'none'}"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void log_delivery_writes_to_the_groups_of_its_account_by_a_policy_and_nobody_else_has_one() {
        assertThat(allowed("delivery.logs.amazonaws.com", "logs:PutLogEvents")).isTrue();
        assertThat(allowed("delivery.logs.amazonaws.com", "logs:CreateLogGroup")).isFalse();
        assertThat(allowed("apigateway.amazonaws.com", "logs:PutLogEvents")).isFalse();
    }

    private boolean allowed(String principal, String action) {
        Caller caller = new Caller.Service(principal, "", Account.DEFAULT.id());
        AwsRequest request = AwsRequest.of("logs", action.substring("logs:".length()),
                Json.object().put("logGroupName", "g").put("logStreamName", "s"), caller, "r");
        return logs.service.resourcePolicy(request).map(policy -> PolicyEvaluator.evaluate(List.of(policy),
                caller, action, logs.service.resources(request).get(0),
                Map.of("aws:SourceAccount", List.of(Account.DEFAULT.id()))).allowed()).orElse(false);
    }
}

package dev.stagedoor.emulator.telemetry.xray.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/xray/latest/api/API_GetSamplingRules.html">GetSamplingRules</a>: there is the default rule and
 * no other.
 */
public final class GetSamplingRules implements Operation {

    private final Account account;

    public GetSamplingRules(Account account) {
        this.account = account;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        // A token is never given, and so never taken.
        Input.of(request);
        ObjectNode rule = Json.object().put("RuleName", DefaultRule.NAME)
                .put("RuleARN", account.arn("xray", "sampling-rule/" + DefaultRule.NAME)).put("ResourceARN", "*")
                .put("Priority", 10_000).put("FixedRate", DefaultRule.FIXED_RATE)
                .put("ReservoirSize", DefaultRule.RESERVOIR).put("ServiceName", "*").put("ServiceType", "*")
                .put("Host", "*").put("HTTPMethod", "*").put("URLPath", "*").put("Version", 1);
        rule.putObject("Attributes");
        ObjectNode answer = Json.object();
        ObjectNode shape = answer.putArray("SamplingRuleRecords").addObject();
        shape.set("SamplingRule", rule);
        // As on AWS: this rule was always there.
        shape.put("CreatedAt", 0).put("ModifiedAt", 0);
        return Future.succeededFuture(AwsResponse.ok(answer));
    }
}

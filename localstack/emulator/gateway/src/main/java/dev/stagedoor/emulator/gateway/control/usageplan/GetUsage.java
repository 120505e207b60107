package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.UsagePlan;
import dev.stagedoor.emulator.gateway.usage.PlanMember;

/**
 * What the clients of a plan have used; nothing is kept for a plan without a quota. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html">GetUsage</a>.
 */
final class GetUsage implements ControlOperation {

    private final UsagePlans plans;

    GetUsage(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "usagePlanId", "keyId", "startDate", "endDate", "position", "limit");
        UsagePlan plan = plans.plan(input.text("usagePlanId"));
        UsageDates dates = UsageDates.of(input);
        List<String> keyIds = input.has("keyId") ? List.of(input.text("keyId")) : plan.keyIds();
        List<PlanMember> members = keyIds.stream().map(id -> plans.member(plan.id(), id))
                .filter(member -> member.quota() != null).toList();
        ObjectNode page = Page.of(input, members, member -> member.key().id(),
                member -> Json.object().put("id", member.key().id()).set("days", UsageJson.days(member, dates)));
        ObjectNode usage = UsageJson.of(plan.id(), dates);
        ObjectNode items = usage.putObject("items");
        page.get("items").forEach(item -> items.set(item.get("id").asText(), item.get("days")));
        if (page.has("position")) {
            usage.set("position", page.get("position"));
        }
        return AwsResponse.ok(usage);
    }
}

package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlans.html">GetUsagePlans</a>. */
final class GetUsagePlans implements ControlOperation {

    private final UsagePlans plans;

    GetUsagePlans(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "position", "limit", "keyId");
        List<UsagePlan> all = plans.plans().stream()
                .filter(plan -> !input.has("keyId") || plan.keyIds().contains(input.text("keyId"))).toList();
        return AwsResponse.ok(Page.of(input, all, UsagePlan::id, UsagePlanJson::brief));
    }
}

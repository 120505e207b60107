package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsagePlan.html">UpdateUsagePlan</a>. */
final class UpdateUsagePlan implements ControlOperation {

    private final UsagePlans plans;
    private final ApiStore apis;

    UpdateUsagePlan(UsagePlans plans, ApiStore apis) {
        this.plans = plans;
        this.apis = apis;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        UsagePlan changed = plans.changePlan(request.text("usagePlanId"),
                plan -> new UsagePlanPatch(plan, apis).apply(patches));
        return AwsResponse.ok(UsagePlanJson.of(changed));
    }
}

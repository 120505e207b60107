package dev.stagedoor.emulator.gateway.control.usageplan;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKey.html">GetUsagePlanKey</a>. */
final class GetUsagePlanKey implements ControlOperation {

    private final UsagePlans plans;

    GetUsagePlanKey(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        UsagePlan plan = plans.plan(request.text("usagePlanId"));
        return AwsResponse.ok(UsagePlanJson.key(plans.keyIn(plan, request.text("keyId"))));
    }
}

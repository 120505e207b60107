package dev.stagedoor.emulator.gateway.control.usageplan;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlan.html">GetUsagePlan</a>. */
final class GetUsagePlan implements ControlOperation {

    private final UsagePlans plans;

    GetUsagePlan(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(UsagePlanJson.of(plans.plan(request.text("usagePlanId"))));
    }
}

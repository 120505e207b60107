package dev.stagedoor.emulator.gateway.control.usageplan;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlan.html">DeleteUsagePlan</a>. */
final class DeleteUsagePlan implements ControlOperation {

    private final UsagePlans plans;

    DeleteUsagePlan(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        plans.removePlan(request.text("usagePlanId"));
        return AwsResponse.empty(202);
    }
}

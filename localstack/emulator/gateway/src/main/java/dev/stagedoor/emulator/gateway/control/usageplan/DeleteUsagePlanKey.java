package dev.stagedoor.emulator.gateway.control.usageplan;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlanKey.html">DeleteUsagePlanKey</a>. */
final class DeleteUsagePlanKey implements ControlOperation {

    private final UsagePlans plans;

    DeleteUsagePlanKey(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        plans.leave(request.text("usagePlanId"), request.text("keyId"));
        return AwsResponse.empty(202);
    }
}

package dev.stagedoor.emulator.gateway.control.apikey;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteApiKey.html">DeleteApiKey</a>. */
final class DeleteApiKey implements ControlOperation {

    private final UsagePlans plans;

    DeleteApiKey(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        plans.removeKey(request.text("apiKey"));
        return AwsResponse.empty(202);
    }
}

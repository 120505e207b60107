package dev.stagedoor.emulator.gateway.control.stage;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/**
 * Nothing of an authorizer is kept: methods with one are refused at deployment.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageAuthorizersCache.html">
 * FlushStageAuthorizersCache</a>.
 */
final class FlushStageAuthorizersCache implements ControlOperation {

    private final ApiStore store;

    FlushStageAuthorizersCache(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        store.get(request.text("restApiId")).stage(request.text("stageName"));
        return AwsResponse.empty(202);
    }
}

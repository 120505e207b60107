package dev.stagedoor.emulator.gateway.control.stage;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html">GetStage</a>. */
final class GetStage implements ControlOperation {

    private final ApiStore store;

    GetStage(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(StageJson.of(store.get(request.text("restApiId")).stage(request.text("stageName"))));
    }
}

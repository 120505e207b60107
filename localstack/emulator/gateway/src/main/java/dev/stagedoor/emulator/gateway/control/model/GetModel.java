package dev.stagedoor.emulator.gateway.control.model;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetModel.html">GetModel</a>. */
final class GetModel implements ControlOperation {

    private final ApiStore store;

    GetModel(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(Models.shape(Models.find(store, request)));
    }
}

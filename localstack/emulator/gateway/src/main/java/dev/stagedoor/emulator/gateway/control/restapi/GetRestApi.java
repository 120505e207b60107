package dev.stagedoor.emulator.gateway.control.restapi;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html">GetRestApi</a>. */
final class GetRestApi implements ControlOperation {

    private final ApiStore store;

    GetRestApi(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(RestApiJson.of(store.get(request.text("restApiId")).api()));
    }
}

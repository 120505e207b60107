package dev.stagedoor.emulator.gateway.control.restapi;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html">UpdateRestApi</a>. */
final class UpdateRestApi implements ControlOperation {

    private final ApiStore store;

    UpdateRestApi(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        ApiState state = store.update(request.text("restApiId"),
                before -> before.withApi(new RestApiPatch(before.api()).apply(patches)));
        return AwsResponse.ok(RestApiJson.of(state.api()));
    }
}

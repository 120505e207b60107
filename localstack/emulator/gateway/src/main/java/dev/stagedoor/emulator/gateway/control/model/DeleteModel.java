package dev.stagedoor.emulator.gateway.control.model;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteModel.html">DeleteModel</a>. */
final class DeleteModel implements ControlOperation {

    private final ApiStore store;

    DeleteModel(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String name = Models.find(store, request).name();
        store.update(request.text("restApiId"), state -> {
            Models.of(state.api(), name);
            ModelUse.check(state.api(), name);
            return state.change(api -> api.models().remove(name));
        });
        return AwsResponse.empty(202);
    }
}

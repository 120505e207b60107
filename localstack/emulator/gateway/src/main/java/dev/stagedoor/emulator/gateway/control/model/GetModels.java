package dev.stagedoor.emulator.gateway.control.model;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.Model;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetModels.html">GetModels</a>. */
final class GetModels implements ControlOperation {

    private final ApiStore store;

    GetModels(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<Model> models = List.copyOf(store.get(request.text("restApiId")).api().models().values());
        return AwsResponse.ok(Page.of(Input.of(request), models, Model::name, Models::shape));
    }
}

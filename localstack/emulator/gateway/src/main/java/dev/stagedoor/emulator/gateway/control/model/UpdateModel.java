package dev.stagedoor.emulator.gateway.control.model;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateModel.html">UpdateModel</a>. */
final class UpdateModel implements ControlOperation {

    private final ApiStore store;

    UpdateModel(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String name = Models.find(store, request).name();
        RestApi api = store.update(request.text("restApiId"), state -> {
            Model model = PatchOperation.applied(patches, Models.of(state.api(), name), UpdateModel::apply);
            return state.withApi(Models.with(state.api(), model));
        }).api();
        return AwsResponse.ok(Models.shape(Models.of(api, name)));
    }

    private static Model apply(Model model, PatchOperation patch) {
        patch.replaceOnly("/description", "/schema");
        return patch.path().equals("/schema")
                ? new Model(model.id(), model.name(), model.description(), model.contentType(),
                        ModelSchema.checked(patch.value()))
                : new Model(model.id(), model.name(), patch.value(), model.contentType(), model.schema());
    }
}

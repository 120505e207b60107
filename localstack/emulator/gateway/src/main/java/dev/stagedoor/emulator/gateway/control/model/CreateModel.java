package dev.stagedoor.emulator.gateway.control.model;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.model.Model;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html">CreateModel</a>. */
final class CreateModel implements ControlOperation {

    private final ApiStore store;
    private final Ids ids;

    CreateModel(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "name", "description", "schema", "contentType");
        store.get(input.text("restApiId"));
        String name = input.text("name", "");
        if (name.isEmpty()) {
            throw new BadRequestException("Model name must be non-empty");
        }
        if (!name.matches("[a-zA-Z0-9]{1,255}")) {
            throw new BadRequestException("Model name must be alphanumeric: " + name);
        }
        Model model = new Model(ids.lower(6), name, input.text("description"),
                input.text("contentType", "application/json"), ModelSchema.checked(input.text("schema")));
        store.update(input.text("restApiId"), state -> {
            if (state.api().models().containsKey(name)) {
                throw new ConflictException("Model name already exists for this REST API");
            }
            return state.withApi(Models.with(state.api(), model));
        });
        return AwsResponse.of(201, Models.shape(model));
    }
}

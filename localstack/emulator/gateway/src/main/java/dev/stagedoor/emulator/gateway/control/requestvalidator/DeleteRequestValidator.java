package dev.stagedoor.emulator.gateway.control.requestvalidator;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.error.ConflictException;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRequestValidator.html">DeleteRequestValidator</a>. */
final class DeleteRequestValidator implements ControlOperation {

    private final ApiStore store;

    DeleteRequestValidator(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String id = RequestValidators.find(store, request).id();
        store.update(request.text("restApiId"), state -> {
            RequestValidators.of(state.api(), id);
            boolean used = state.api().methods()
                    .anyMatch(method -> id.equals(method.requestValidatorId()));
            if (used) {
                throw new ConflictException("Cannot delete request validator " + id + ": a method uses it");
            }
            return state.change(api -> api.requestValidators().remove(id));
        });
        return AwsResponse.empty(202);
    }
}

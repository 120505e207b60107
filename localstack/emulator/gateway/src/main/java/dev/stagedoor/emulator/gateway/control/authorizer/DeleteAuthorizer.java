package dev.stagedoor.emulator.gateway.control.authorizer;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.error.ConflictException;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteAuthorizer.html">DeleteAuthorizer</a>. */
final class DeleteAuthorizer implements ControlOperation {

    private final ApiStore store;

    DeleteAuthorizer(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String id = request.text("authorizerId");
        store.update(request.text("restApiId"), state -> {
            Authorizers.of(state.api(), id);
            boolean used = state.api().methods()
                    .anyMatch(method -> id.equals(method.authorizerId()));
            if (used) {
                throw new ConflictException("Cannot delete authorizer " + id + ": a method uses it");
            }
            return state.change(api -> api.authorizers().remove(id));
        });
        return AwsResponse.empty(202);
    }
}

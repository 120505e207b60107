package dev.stagedoor.emulator.gateway.control.deployment;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Stage;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDeployment.html">DeleteDeployment</a>. */
final class DeleteDeployment implements ControlOperation {

    private final ApiStore store;

    DeleteDeployment(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String id = request.text("deploymentId");
        store.update(request.text("restApiId"), state -> without(state, id));
        return AwsResponse.empty(202);
    }

    private static ApiState without(ApiState state, String id) {
        state.deployment(id);
        if (state.stages().values().stream().anyMatch(stage -> uses(stage, id))) {
            throw new BadRequestException("Active stages pointing to this deployment must be moved or deleted");
        }
        return state.withoutDeployment(id);
    }

    private static boolean uses(Stage stage, String id) {
        return id.equals(stage.deploymentId())
                || stage.canarySettings() != null && id.equals(stage.canarySettings().deploymentId());
    }
}

package dev.stagedoor.emulator.gateway.control.deployment;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.model.Deployment;

/**
 * Only the description can change: a deployment is a snapshot.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDeployment.html">UpdateDeployment</a>.
 */
final class UpdateDeployment implements ControlOperation {

    private final ApiStore store;

    UpdateDeployment(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String id = request.text("deploymentId");
        Deployment changed = store.update(request.text("restApiId"),
                state -> state.withDeployment(apply(patches, state.deployment(id)))).deployment(id);
        return AwsResponse.ok(DeploymentJson.of(changed));
    }

    private static Deployment apply(List<PatchOperation> patches, Deployment deployment) {
        String description = deployment.description();
        for (PatchOperation patch : patches) {
            if (!"/description".equals(patch.path())) {
                throw patch.invalidPath();
            }
            patch.only("replace");
            description = patch.value();
        }
        return new Deployment(deployment.id(), description, deployment.createdDate(), deployment.api());
    }
}

package dev.stagedoor.emulator.gateway.control.deployment;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.Deployment;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployments.html">GetDeployments</a>. */
final class GetDeployments implements ControlOperation {

    private final ApiStore store;

    GetDeployments(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<Deployment> deployments = List.copyOf(store.get(request.text("restApiId")).deployments().values());
        return AwsResponse.ok(Page.of(Input.of(request), deployments, Deployment::id, DeploymentJson::of));
    }
}

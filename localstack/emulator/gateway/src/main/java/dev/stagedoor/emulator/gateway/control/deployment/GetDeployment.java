package dev.stagedoor.emulator.gateway.control.deployment;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.Deployment;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html">GetDeployment</a>. */
final class GetDeployment implements ControlOperation {

    private final ApiStore store;

    GetDeployment(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Deployment deployment = store.get(request.text("restApiId")).deployment(request.text("deploymentId"));
        boolean summary = Input.of(request).texts("embed").contains("apisummary");
        return AwsResponse.ok(summary ? DeploymentJson.withSummary(deployment) : DeploymentJson.of(deployment));
    }
}

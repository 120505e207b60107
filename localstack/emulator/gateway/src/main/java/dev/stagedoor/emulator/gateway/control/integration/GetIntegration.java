package dev.stagedoor.emulator.gateway.control.integration;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.control.shape.IntegrationJson;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegration.html">GetIntegration</a>. */
final class GetIntegration implements ControlOperation {

    private final Methods methods;

    GetIntegration(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(IntegrationJson.of(MethodIntegrations.of(methods.get(request))));
    }
}

package dev.stagedoor.emulator.gateway.control.integration;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.control.shape.IntegrationJson;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegrationResponse.html">GetIntegrationResponse</a>. */
final class GetIntegrationResponse implements ControlOperation {

    private final Methods methods;

    GetIntegrationResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        MethodIntegrations.statusCode(request, new Constraints()).check();
        return AwsResponse.ok(IntegrationJson.of(MethodIntegrations.response(methods.get(request), request)));
    }
}

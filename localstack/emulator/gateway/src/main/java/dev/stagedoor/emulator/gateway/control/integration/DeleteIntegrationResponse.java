package dev.stagedoor.emulator.gateway.control.integration;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.model.IntegrationBuilder;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegrationResponse.html">the action</a>. */
final class DeleteIntegrationResponse implements ControlOperation {

    private final Methods methods;

    DeleteIntegrationResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        MethodIntegrations.statusCode(request, new Constraints()).check();
        methods.change(request, method -> {
            IntegrationBuilder integration = MethodIntegrations.of(method).toBuilder();
            integration.responses().remove(MethodIntegrations.response(method, request).statusCode());
            return method.toBuilder().integration(integration.build()).build();
        });
        return AwsResponse.empty(204);
    }
}

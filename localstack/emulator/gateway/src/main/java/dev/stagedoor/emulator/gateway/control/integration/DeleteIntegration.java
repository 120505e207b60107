package dev.stagedoor.emulator.gateway.control.integration;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.method.Methods;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegration.html">DeleteIntegration</a>. */
final class DeleteIntegration implements ControlOperation {

    private final Methods methods;

    DeleteIntegration(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        methods.change(request, method -> {
            MethodIntegrations.of(method);
            return method.toBuilder().integration(null).build();
        });
        return AwsResponse.empty(204);
    }
}

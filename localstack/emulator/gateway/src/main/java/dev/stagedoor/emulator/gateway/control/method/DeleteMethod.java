package dev.stagedoor.emulator.gateway.control.method;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethod.html">DeleteMethod</a>. */
final class DeleteMethod implements ControlOperation {

    private final Methods methods;

    DeleteMethod(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        methods.changeResource(request, (api, resource) -> Methods.without(resource, request.text("httpMethod")));
        return AwsResponse.empty(204);
    }
}

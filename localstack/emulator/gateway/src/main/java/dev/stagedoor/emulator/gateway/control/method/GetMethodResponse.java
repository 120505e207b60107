package dev.stagedoor.emulator.gateway.control.method;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.shape.MethodJson;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethodResponse.html">GetMethodResponse</a>. */
final class GetMethodResponse implements ControlOperation {

    private final Methods methods;

    GetMethodResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        MethodResponses.statusCode(request, new Constraints()).check();
        return AwsResponse.ok(MethodJson.of(MethodResponses.of(methods.get(request), request)));
    }
}

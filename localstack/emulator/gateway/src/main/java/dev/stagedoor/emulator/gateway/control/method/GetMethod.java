package dev.stagedoor.emulator.gateway.control.method;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.shape.MethodJson;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethod.html">GetMethod</a>. */
final class GetMethod implements ControlOperation {

    private final Methods methods;

    GetMethod(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(MethodJson.of(methods.get(request)));
    }
}

package dev.stagedoor.emulator.gateway.control.method;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.model.MethodBuilder;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethodResponse.html">DeleteMethodResponse</a>. */
final class DeleteMethodResponse implements ControlOperation {

    private final Methods methods;

    DeleteMethodResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        MethodResponses.statusCode(request, new Constraints()).check();
        methods.change(request, method -> {
            MethodBuilder builder = method.toBuilder();
            builder.responses().remove(MethodResponses.of(method, request).statusCode());
            return builder.build();
        });
        return AwsResponse.empty(204);
    }
}

package dev.stagedoor.emulator.gateway.control.method;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.shape.MethodJson;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.model.MethodResponse;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html">PutMethodResponse</a>. */
final class PutMethodResponse implements ControlOperation {

    private final Methods methods;

    PutMethodResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "resourceId", "httpMethod", "statusCode", "responseParameters",
                "responseModels");
        MethodResponses.statusCode(request, new Constraints()).check();
        MethodResponse response = new MethodResponse(input.text("statusCode"), input.flagMap("responseParameters"),
                input.textMap("responseModels"));
        methods.change(request, (api, method) -> {
            if (method.responses().containsKey(response.statusCode())) {
                throw new ConflictException("Response already exists for this resource");
            }
            return MethodResponses.with(api, method, response);
        });
        return AwsResponse.of(201, MethodJson.of(response));
    }
}

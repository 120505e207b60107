package dev.stagedoor.emulator.gateway.control.requestvalidator;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidator.html">GetRequestValidator</a>. */
final class GetRequestValidator implements ControlOperation {

    private final ApiStore store;

    GetRequestValidator(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(RequestValidators.shape(RequestValidators.find(store, request)));
    }
}

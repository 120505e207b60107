package dev.stagedoor.emulator.gateway.control.authorizer;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizer.html">GetAuthorizer</a>. */
final class GetAuthorizer implements ControlOperation {

    private final ApiStore store;

    GetAuthorizer(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(Authorizers
                .shape(Authorizers.of(store.get(request.text("restApiId")).api(), request.text("authorizerId"))));
    }
}

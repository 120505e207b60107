package dev.stagedoor.emulator.gateway.control.authorizer;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.Authorizer;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizers.html">GetAuthorizers</a>. */
final class GetAuthorizers implements ControlOperation {

    private final ApiStore store;

    GetAuthorizers(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<Authorizer> all = List.copyOf(store.get(request.text("restApiId")).api().authorizers().values());
        return AwsResponse.ok(Page.of(Input.of(request), all, Authorizer::id, Authorizers::shape));
    }
}

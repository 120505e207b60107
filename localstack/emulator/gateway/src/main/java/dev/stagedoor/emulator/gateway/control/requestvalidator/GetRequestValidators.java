package dev.stagedoor.emulator.gateway.control.requestvalidator;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.RequestValidator;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidators.html">GetRequestValidators</a>. */
final class GetRequestValidators implements ControlOperation {

    private final ApiStore store;

    GetRequestValidators(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<RequestValidator> all = List
                .copyOf(store.get(request.text("restApiId")).api().requestValidators().values());
        return AwsResponse.ok(Page.of(Input.of(request), all, RequestValidator::id, RequestValidators::shape));
    }
}

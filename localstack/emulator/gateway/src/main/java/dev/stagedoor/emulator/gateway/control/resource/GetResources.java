package dev.stagedoor.emulator.gateway.control.resource;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.shape.ResourceJson;
import dev.stagedoor.emulator.gateway.model.Resource;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html">GetResources</a>. */
final class GetResources implements ControlOperation {

    private final ApiStore store;

    GetResources(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<Resource> all = List.copyOf(store.get(request.text("restApiId")).api().resources().values());
        boolean methods = ResourceJson.embedsMethods(request);
        return AwsResponse.ok(Page.of(Input.of(request), all, Resource::id,
                resource -> ResourceJson.of(resource, methods)));
    }
}

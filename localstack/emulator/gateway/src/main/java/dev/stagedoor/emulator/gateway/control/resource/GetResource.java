package dev.stagedoor.emulator.gateway.control.resource;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.shape.ResourceJson;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetResource.html">GetResource</a>. */
final class GetResource implements ControlOperation {

    private final Resources resources;

    GetResource(ApiStore store) {
        this.resources = new Resources(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(ResourceJson.of(resources.get(request), ResourceJson.embedsMethods(request)));
    }
}

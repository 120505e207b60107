package dev.stagedoor.emulator.gateway.control.resource;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/**
 * Deletes a resource and all below it.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteResource.html">DeleteResource</a>.
 */
final class DeleteResource implements ControlOperation {

    private final Resources resources;

    DeleteResource(ApiStore store) {
        this.resources = new Resources(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        resources.changeApi(request, api -> {
            Resource resource = Resources.of(api, request.text("resourceId"));
            if (resource.parentId() == null) {
                throw new BadRequestException("Root resource cannot be deleted.");
            }
            RestApiBuilder builder = api.toBuilder();
            remove(api, builder, resource);
            return builder.build();
        });
        return AwsResponse.empty(202);
    }

    private static void remove(RestApi api, RestApiBuilder builder, Resource resource) {
        builder.resources().remove(resource.id());
        api.resources().values().stream().filter(child -> resource.id().equals(child.parentId()))
                .forEach(child -> remove(api, builder, child));
    }
}

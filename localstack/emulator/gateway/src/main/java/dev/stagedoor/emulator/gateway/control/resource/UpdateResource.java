package dev.stagedoor.emulator.gateway.control.resource;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.shape.ResourceJson;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.rules.ResourceRules;

/**
 * Renames or moves a resource, with all below it.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateResource.html">UpdateResource</a>.
 */
final class UpdateResource implements ControlOperation {

    private final Resources resources;

    UpdateResource(ApiStore store) {
        this.resources = new Resources(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String id = request.text("resourceId");
        RestApi changed = resources.changeApi(request, before -> {
            RestApi api = before;
            Resources.of(api, id);
            for (PatchOperation patch : patches) {
                patch.replaceOnly("/parentId", "/pathPart");
                api = apply(api, api.resources().get(id), patch);
            }
            return api;
        }).api();
        return AwsResponse.ok(ResourceJson.of(changed.resources().get(id), false));
    }

    private static RestApi apply(RestApi api, Resource resource, PatchOperation patch) {
        boolean renames = patch.path().equals("/pathPart");
        if (resource.parentId() == null) {
            throw new BadRequestException("Root resource cannot update its " + (renames ? "pathPart." : "parentId."));
        }
        Resource parent = Resources.of(api, renames ? resource.parentId() : patch.value());
        if (isBelow(api, parent, resource)) {
            throw new BadRequestException("Resources cannot be cyclical.");
        }
        String part = renames ? patch.value() : resource.pathPart();
        CreateResource.checkPlace(api, parent, part == null ? "" : part, resource);
        RestApiBuilder builder = api.toBuilder();
        move(api, builder, resource, parent, part);
        return builder.build();
    }

    private static void move(RestApi api, RestApiBuilder builder, Resource resource, Resource parent, String part) {
        Resource moved = new Resource(resource.id(), parent.id(), part, ResourceRules.path(parent, part),
                resource.methods());
        builder.resource(moved);
        api.resources().values().stream().filter(child -> resource.id().equals(child.parentId()))
                .forEach(child -> move(api, builder, child, moved, child.pathPart()));
    }

    private static boolean isBelow(RestApi api, Resource candidate, Resource resource) {
        for (Resource at = candidate; at != null; at = at.parentId() == null
                ? null
                : api.resources().get(at.parentId())) {
            if (at.id().equals(resource.id())) {
                return true;
            }
        }
        return false;
    }
}

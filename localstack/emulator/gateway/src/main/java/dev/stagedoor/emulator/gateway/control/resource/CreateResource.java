package dev.stagedoor.emulator.gateway.control.resource;

import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.shape.ResourceJson;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.rules.ResourceRules;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html">CreateResource</a>. */
final class CreateResource implements ControlOperation {

    private static final int MAX_RESOURCES = 1_000;

    private final Resources resources;
    private final Ids ids;

    CreateResource(ApiStore store, Ids ids) {
        this.resources = new Resources(store);
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "parentId", "pathPart");
        new Constraints().required("createResourceInput.pathPart", input.text("pathPart")).check();
        String id = ids.lower(6);
        RestApi changed = resources.changeApi(request, api -> {
            if (api.resources().size() >= MAX_RESOURCES) {
                throw new LimitExceededException("Maximum number of resources has been reached: " + MAX_RESOURCES);
            }
            Resource parent = Resources.of(api, input.text("parentId"));
            String part = input.text("pathPart");
            checkPlace(api, parent, part, null);
            return api.toBuilder()
                    .resource(new Resource(id, parent.id(), part, ResourceRules.path(parent, part), Map.of())).build();
        }).api();
        return AwsResponse.of(201, ResourceJson.of(changed.resources().get(id), false));
    }

    /** @param self the resource itself where it is moved or renamed, else null */
    static void checkPlace(RestApi api, Resource parent, String part, Resource self) {
        BadRequestException.ifPresent(ResourceRules.child(parent, part, api.resources().values(), self));
        boolean taken = api.resources().values().stream()
                .anyMatch(other -> other != self && parent.id().equals(other.parentId())
                        && part.equals(other.pathPart()));
        if (taken) {
            throw new ConflictException("Another resource with the same parent already has this name: " + part);
        }
    }
}

package dev.stagedoor.emulator.gateway.control.resource;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** Finds and changes resources. To AWS, an API that is not there is a resource that is not there. */
public final class Resources {

    private final ApiStore store;

    public Resources(ApiStore store) {
        this.store = store;
    }

    /** The resource that {@code restApiId} and {@code resourceId} name. */
    public Resource get(AwsRequest request) {
        return of(api(request), request.text("resourceId"));
    }

    RestApi api(AwsRequest request) {
        return store.find(request.text("restApiId")).orElseThrow(Resources::missing).api();
    }

    static Resource of(RestApi api, String id) {
        Resource resource = id == null ? null : api.resources().get(id);
        if (resource == null) {
            throw missing();
        }
        return resource;
    }

    /** Changes the API that a call names. */
    ApiState changeApi(AwsRequest request, UnaryOperator<RestApi> change) {
        api(request);
        return store.update(request.text("restApiId"), state -> state.withApi(change.apply(state.api())));
    }

    /**
     * Changes the resource that a call names.
     *
     * @param change from the API and its resource to the new resource
     */
    public Resource change(AwsRequest request, Function<RestApi, Function<Resource, Resource>> change) {
        String id = request.text("resourceId");
        ApiState state = changeApi(request, api -> {
            RestApiBuilder builder = api.toBuilder();
            builder.resource(change.apply(api).apply(of(api, id)));
            return builder.build();
        });
        return state.api().resources().get(id);
    }

    private static NotFoundException missing() {
        return new NotFoundException("Invalid Resource identifier specified");
    }
}

package dev.stagedoor.emulator.gateway.control.resource;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on resources, each with its path. */
public final class ResourceActions {

    private static final String RESOURCES = "/restapis/{restApiId}/resources";
    private static final String RESOURCE = RESOURCES + "/{resourceId}";

    private ResourceActions() {}

    public static List<GatewayAction> all(ApiStore store, Ids ids) {
        return List.of(
                GatewayRoute.of("CreateResource", "POST", RESOURCES + "/{parentId}")
                        .runs(new CreateResource(store, ids)),
                GatewayRoute.of("GetResources", "GET", RESOURCES).paged().queryList("embed")
                        .runs(new GetResources(store)),
                GatewayRoute.of("GetResource", "GET", RESOURCE).queryList("embed").runs(new GetResource(store)),
                GatewayRoute.of("UpdateResource", "PATCH", RESOURCE).runs(new UpdateResource(store)),
                GatewayRoute.of("DeleteResource", "DELETE", RESOURCE).runs(new DeleteResource(store)));
    }
}

package dev.stagedoor.emulator.gateway.control.authorizer;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on authorizers, each with its path. */
public final class AuthorizerActions {

    private static final String AUTHORIZERS = "/restapis/{restApiId}/authorizers";
    private static final String AUTHORIZER = AUTHORIZERS + "/{authorizerId}";

    private AuthorizerActions() {}

    public static List<GatewayAction> all(ApiStore store, Ids ids) {
        return List.of(
                GatewayRoute.of("CreateAuthorizer", "POST", AUTHORIZERS).runs(new CreateAuthorizer(store, ids)),
                GatewayRoute.of("GetAuthorizers", "GET", AUTHORIZERS).paged().runs(new GetAuthorizers(store)),
                GatewayRoute.of("GetAuthorizer", "GET", AUTHORIZER).runs(new GetAuthorizer(store)),
                GatewayRoute.of("DeleteAuthorizer", "DELETE", AUTHORIZER).runs(new DeleteAuthorizer(store)));
    }
}

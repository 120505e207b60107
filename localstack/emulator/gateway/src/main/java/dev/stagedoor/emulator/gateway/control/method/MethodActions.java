package dev.stagedoor.emulator.gateway.control.method;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.MethodTester;

/** The actions on methods and their responses, each with its path. */
public final class MethodActions {

    private static final String METHOD = "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}";
    private static final String RESPONSE = METHOD + "/responses/{statusCode}";

    private MethodActions() {}

    public static List<GatewayAction> all(ApiStore store, MethodTester tester) {
        return List.of(
                GatewayRoute.of("PutMethod", "PUT", METHOD).runs(new PutMethod(store)),
                GatewayRoute.of("GetMethod", "GET", METHOD).runs(new GetMethod(store)),
                GatewayRoute.of("UpdateMethod", "PATCH", METHOD).runs(new UpdateMethod(store)),
                GatewayRoute.of("DeleteMethod", "DELETE", METHOD).runs(new DeleteMethod(store)),
                GatewayRoute.of("TestInvokeMethod", "POST", METHOD).starts(new TestInvokeMethod(store, tester)),
                GatewayRoute.of("PutMethodResponse", "PUT", RESPONSE).runs(new PutMethodResponse(store)),
                GatewayRoute.of("GetMethodResponse", "GET", RESPONSE).runs(new GetMethodResponse(store)),
                GatewayRoute.of("UpdateMethodResponse", "PATCH", RESPONSE).runs(new UpdateMethodResponse(store)),
                GatewayRoute.of("DeleteMethodResponse", "DELETE", RESPONSE).runs(new DeleteMethodResponse(store)));
    }
}

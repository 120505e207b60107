package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on gateway responses, each with its path. */
public final class GatewayResponseActions {

    private static final String GATEWAY_RESPONSES = "/restapis/{restApiId}/gatewayresponses";
    private static final String GATEWAY_RESPONSE = GATEWAY_RESPONSES + "/{responseType}";

    private GatewayResponseActions() {}

    public static List<GatewayAction> all(ApiStore store) {
        return List.of(
                GatewayRoute.of("GetGatewayResponses", "GET", GATEWAY_RESPONSES).paged()
                        .runs(new GetGatewayResponses(store)),
                GatewayRoute.of("GetGatewayResponse", "GET", GATEWAY_RESPONSE).runs(new GetGatewayResponse(store)),
                GatewayRoute.of("PutGatewayResponse", "PUT", GATEWAY_RESPONSE).runs(new PutGatewayResponse(store)),
                GatewayRoute.of("UpdateGatewayResponse", "PATCH", GATEWAY_RESPONSE)
                        .runs(new UpdateGatewayResponse(store)),
                GatewayRoute.of("DeleteGatewayResponse", "DELETE", GATEWAY_RESPONSE)
                        .runs(new DeleteGatewayResponse(store)));
    }
}

package dev.stagedoor.emulator.gateway.control.integration;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on integrations and their responses, each with its path. */
public final class IntegrationActions {

    private static final String INTEGRATION = "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}"
            + "/integration";
    private static final String RESPONSE = INTEGRATION + "/responses/{statusCode}";

    private IntegrationActions() {}

    public static List<GatewayAction> all(ApiStore store) {
        return List.of(
                GatewayRoute.of("PutIntegration", "PUT", INTEGRATION.replace("httpMethod", GatewayRoute.METHOD_OF_PATH))
                        .runs(new PutIntegration(store)),
                GatewayRoute.of("GetIntegration", "GET", INTEGRATION).runs(new GetIntegration(store)),
                GatewayRoute.of("UpdateIntegration", "PATCH", INTEGRATION).runs(new UpdateIntegration(store)),
                GatewayRoute.of("DeleteIntegration", "DELETE", INTEGRATION).runs(new DeleteIntegration(store)),
                GatewayRoute.of("PutIntegrationResponse", "PUT", RESPONSE).runs(new PutIntegrationResponse(store)),
                GatewayRoute.of("GetIntegrationResponse", "GET", RESPONSE).runs(new GetIntegrationResponse(store)),
                GatewayRoute.of("UpdateIntegrationResponse", "PATCH", RESPONSE)
                        .runs(new UpdateIntegrationResponse(store)),
                GatewayRoute.of("DeleteIntegrationResponse", "DELETE", RESPONSE)
                        .runs(new DeleteIntegrationResponse(store)));
    }
}

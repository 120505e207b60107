package dev.stagedoor.emulator.gateway.control;

import java.util.List;

/**
 * The paths of the actions that the emulator has. The name of the path's label is the member's.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html">the actions</a>.
 */
final class GatewayRoutes {

    private static final String API = "/restapis/{restApiId}";
    private static final String DEPLOYMENTS = API + "/deployments";
    private static final String STAGES = API + "/stages";
    private static final String GATEWAY_RESPONSES = API + "/gatewayresponses";

    private GatewayRoutes() {}

    static List<GatewayRoute> all() {
        return List.of(
                GatewayRoute.of("CreateRestApi", "POST", "/restapis"),
                GatewayRoute.of("ImportRestApi", "POST", "/restapis?mode=import").rawPayload()
                        .queryAs("failonwarnings", "failOnWarnings").queryMap("parameters"),
                GatewayRoute.of("PutRestApi", "PUT", API).rawPayload().query("mode")
                        .queryAs("failonwarnings", "failOnWarnings").queryMap("parameters"),
                GatewayRoute.of("GetRestApis", "GET", "/restapis").paged(),
                GatewayRoute.of("GetRestApi", "GET", API),
                GatewayRoute.of("UpdateRestApi", "PATCH", API),
                GatewayRoute.of("DeleteRestApi", "DELETE", API),

                GatewayRoute.of("CreateDeployment", "POST", DEPLOYMENTS),
                GatewayRoute.of("GetDeployments", "GET", DEPLOYMENTS).paged(),
                GatewayRoute.of("GetDeployment", "GET", DEPLOYMENTS + "/{deploymentId}").queryList("embed"),
                GatewayRoute.of("UpdateDeployment", "PATCH", DEPLOYMENTS + "/{deploymentId}"),
                GatewayRoute.of("DeleteDeployment", "DELETE", DEPLOYMENTS + "/{deploymentId}"),

                GatewayRoute.of("CreateStage", "POST", STAGES),
                GatewayRoute.of("GetStages", "GET", STAGES).query("deploymentId"),
                GatewayRoute.of("GetStage", "GET", STAGES + "/{stageName}"),
                GatewayRoute.of("UpdateStage", "PATCH", STAGES + "/{stageName}"),
                GatewayRoute.of("DeleteStage", "DELETE", STAGES + "/{stageName}"),

                GatewayRoute.of("GetGatewayResponses", "GET", GATEWAY_RESPONSES).paged(),
                GatewayRoute.of("GetGatewayResponse", "GET", GATEWAY_RESPONSES + "/{responseType}"),
                GatewayRoute.of("PutGatewayResponse", "PUT", GATEWAY_RESPONSES + "/{responseType}"),
                GatewayRoute.of("UpdateGatewayResponse", "PATCH", GATEWAY_RESPONSES + "/{responseType}"),
                GatewayRoute.of("DeleteGatewayResponse", "DELETE", GATEWAY_RESPONSES + "/{responseType}"),

                GatewayRoute.of("GetAccount", "GET", "/account"),
                GatewayRoute.of("UpdateAccount", "PATCH", "/account"),

                GatewayRoute.of("TagResource", "PUT", "/tags/{resourceArn}"),
                GatewayRoute.of("UntagResource", "DELETE", "/tags/{resourceArn}").queryList("tagKeys"),
                GatewayRoute.of("GetTags", "GET", "/tags/{resourceArn}").paged());
    }
}

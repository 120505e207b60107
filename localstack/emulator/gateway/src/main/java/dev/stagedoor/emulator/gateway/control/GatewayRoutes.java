package dev.stagedoor.emulator.gateway.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * The paths of the actions that the emulator has. The name of the path's label is the member's.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html">the actions</a>.
 */
final class GatewayRoutes {

    private static final String API = "/restapis/{restApiId}";
    private static final String DEPLOYMENTS = API + "/deployments";
    private static final String STAGES = API + "/stages";
    private static final String RESOURCES = API + "/resources";
    private static final String METHOD = RESOURCES + "/{resourceId}/methods/{httpMethod}";
    private static final String INTEGRATION = METHOD + "/integration";
    private static final String MODELS = API + "/models";
    private static final String VALIDATORS = API + "/requestvalidators";
    private static final String AUTHORIZERS = API + "/authorizers";
    private static final String PARTS = API + "/documentation/parts";
    private static final String VERSIONS = API + "/documentation/versions";
    private static final String PLANS = "/usageplans";
    private static final String GATEWAY_RESPONSES = API + "/gatewayresponses";

    private GatewayRoutes() {}

    static List<GatewayRoute> all() {
        return Stream
                .of(restApis(), deployments(), stages(), resources(), methods(), integrations(),
                        modelsValidatorsAuthorizers(),
                        documentation(), gatewayResponses(), apiKeysAndVpcLinks(), usagePlans(), account(), tags())
                .flatMap(List::stream).toList();
    }

    private static List<GatewayRoute> restApis() {
        return List.of(
                GatewayRoute.of("CreateRestApi", "POST", "/restapis"),
                GatewayRoute.of("ImportRestApi", "POST", "/restapis?mode=import").rawPayload()
                        .queryAs("failonwarnings", "failOnWarnings").queryMap("parameters"),
                GatewayRoute.of("PutRestApi", "PUT", API).rawPayload().query("mode")
                        .queryAs("failonwarnings", "failOnWarnings").queryMap("parameters"),
                GatewayRoute.of("GetRestApis", "GET", "/restapis").paged(),
                GatewayRoute.of("GetRestApi", "GET", API),
                GatewayRoute.of("UpdateRestApi", "PATCH", API),
                GatewayRoute.of("DeleteRestApi", "DELETE", API));
    }

    private static List<GatewayRoute> deployments() {
        return List.of(
                GatewayRoute.of("CreateDeployment", "POST", DEPLOYMENTS),
                GatewayRoute.of("GetDeployments", "GET", DEPLOYMENTS).paged(),
                GatewayRoute.of("GetDeployment", "GET", DEPLOYMENTS + "/{deploymentId}").queryList("embed"),
                GatewayRoute.of("UpdateDeployment", "PATCH", DEPLOYMENTS + "/{deploymentId}"),
                GatewayRoute.of("DeleteDeployment", "DELETE", DEPLOYMENTS + "/{deploymentId}"));
    }

    private static List<GatewayRoute> stages() {
        return List.of(
                GatewayRoute.of("CreateStage", "POST", STAGES),
                GatewayRoute.of("GetStages", "GET", STAGES).query("deploymentId"),
                GatewayRoute.of("GetStage", "GET", STAGES + "/{stageName}"),
                GatewayRoute.of("GetExport", "GET", STAGES + "/{stageName}/exports/{exportType}")
                        .header("Accept", "accepts").queryMap("parameters"),
                GatewayRoute.of("UpdateStage", "PATCH", STAGES + "/{stageName}"),
                GatewayRoute.of("DeleteStage", "DELETE", STAGES + "/{stageName}"));
    }

    private static List<GatewayRoute> resources() {
        return List.of(
                GatewayRoute.of("CreateResource", "POST", RESOURCES + "/{parentId}"),
                GatewayRoute.of("GetResources", "GET", RESOURCES).paged().queryList("embed"),
                GatewayRoute.of("GetResource", "GET", RESOURCES + "/{resourceId}").queryList("embed"),
                GatewayRoute.of("UpdateResource", "PATCH", RESOURCES + "/{resourceId}"),
                GatewayRoute.of("DeleteResource", "DELETE", RESOURCES + "/{resourceId}"));
    }

    private static List<GatewayRoute> methods() {
        return List.of(
                GatewayRoute.of("PutMethod", "PUT", METHOD),
                GatewayRoute.of("GetMethod", "GET", METHOD),
                GatewayRoute.of("UpdateMethod", "PATCH", METHOD),
                GatewayRoute.of("DeleteMethod", "DELETE", METHOD),
                GatewayRoute.of("PutMethodResponse", "PUT", METHOD + "/responses/{statusCode}"),
                GatewayRoute.of("GetMethodResponse", "GET", METHOD + "/responses/{statusCode}"),
                GatewayRoute.of("UpdateMethodResponse", "PATCH", METHOD + "/responses/{statusCode}"),
                GatewayRoute.of("DeleteMethodResponse", "DELETE", METHOD + "/responses/{statusCode}"));
    }

    private static List<GatewayRoute> integrations() {
        return List.of(
                GatewayRoute.of("PutIntegration", "PUT",
                        INTEGRATION.replace("httpMethod", GatewayProtocol.METHOD_LABEL)),
                GatewayRoute.of("GetIntegration", "GET", INTEGRATION),
                GatewayRoute.of("UpdateIntegration", "PATCH", INTEGRATION),
                GatewayRoute.of("DeleteIntegration", "DELETE", INTEGRATION),
                GatewayRoute.of("PutIntegrationResponse", "PUT", INTEGRATION + "/responses/{statusCode}"),
                GatewayRoute.of("GetIntegrationResponse", "GET", INTEGRATION + "/responses/{statusCode}"),
                GatewayRoute.of("UpdateIntegrationResponse", "PATCH", INTEGRATION + "/responses/{statusCode}"),
                GatewayRoute.of("DeleteIntegrationResponse", "DELETE", INTEGRATION + "/responses/{statusCode}"));
    }

    private static List<GatewayRoute> modelsValidatorsAuthorizers() {
        return List.of(
                GatewayRoute.of("CreateModel", "POST", MODELS),
                GatewayRoute.of("GetModels", "GET", MODELS).paged(),
                GatewayRoute.of("GetModel", "GET", MODELS + "/{modelName}"),
                GatewayRoute.of("UpdateModel", "PATCH", MODELS + "/{modelName}"),
                GatewayRoute.of("DeleteModel", "DELETE", MODELS + "/{modelName}"),
                GatewayRoute.of("CreateRequestValidator", "POST", VALIDATORS),
                GatewayRoute.of("GetRequestValidators", "GET", VALIDATORS).paged(),
                GatewayRoute.of("GetRequestValidator", "GET", VALIDATORS + "/{requestValidatorId}"),
                GatewayRoute.of("UpdateRequestValidator", "PATCH", VALIDATORS + "/{requestValidatorId}"),
                GatewayRoute.of("DeleteRequestValidator", "DELETE", VALIDATORS + "/{requestValidatorId}"),
                GatewayRoute.of("CreateAuthorizer", "POST", AUTHORIZERS),
                GatewayRoute.of("GetAuthorizers", "GET", AUTHORIZERS).paged(),
                GatewayRoute.of("GetAuthorizer", "GET", AUTHORIZERS + "/{authorizerId}"),
                GatewayRoute.of("DeleteAuthorizer", "DELETE", AUTHORIZERS + "/{authorizerId}"));
    }

    private static List<GatewayRoute> documentation() {
        return List.of(
                GatewayRoute.of("CreateDocumentationPart", "POST", PARTS),
                GatewayRoute.of("GetDocumentationParts", "GET", PARTS).paged().query("type", "path")
                        .queryAs("name", "nameQuery").query("locationStatus"),
                GatewayRoute.of("ImportDocumentationParts", "PUT", PARTS).rawPayload().query("mode")
                        .queryAs("failonwarnings", "failOnWarnings"),
                GatewayRoute.of("GetDocumentationPart", "GET", PARTS + "/{documentationPartId}"),
                GatewayRoute.of("UpdateDocumentationPart", "PATCH", PARTS + "/{documentationPartId}"),
                GatewayRoute.of("DeleteDocumentationPart", "DELETE", PARTS + "/{documentationPartId}"),
                GatewayRoute.of("CreateDocumentationVersion", "POST", VERSIONS),
                GatewayRoute.of("GetDocumentationVersions", "GET", VERSIONS).paged(),
                GatewayRoute.of("GetDocumentationVersion", "GET", VERSIONS + "/{documentationVersion}"),
                GatewayRoute.of("DeleteDocumentationVersion", "DELETE", VERSIONS + "/{documentationVersion}"));
    }

    private static List<GatewayRoute> gatewayResponses() {
        return List.of(
                GatewayRoute.of("GetGatewayResponses", "GET", GATEWAY_RESPONSES).paged(),
                GatewayRoute.of("GetGatewayResponse", "GET", GATEWAY_RESPONSES + "/{responseType}"),
                GatewayRoute.of("PutGatewayResponse", "PUT", GATEWAY_RESPONSES + "/{responseType}"),
                GatewayRoute.of("UpdateGatewayResponse", "PATCH", GATEWAY_RESPONSES + "/{responseType}"),
                GatewayRoute.of("DeleteGatewayResponse", "DELETE", GATEWAY_RESPONSES + "/{responseType}"));
    }

    private static List<GatewayRoute> apiKeysAndVpcLinks() {
        return List.of(
                GatewayRoute.of("CreateApiKey", "POST", "/apikeys"),
                GatewayRoute.of("GetApiKeys", "GET", "/apikeys").paged().queryAs("name", "nameQuery")
                        .query("customerId", "includeValues"),
                GatewayRoute.of("GetApiKey", "GET", "/apikeys/{apiKey}").query("includeValue"),
                GatewayRoute.of("UpdateApiKey", "PATCH", "/apikeys/{apiKey}"),
                GatewayRoute.of("DeleteApiKey", "DELETE", "/apikeys/{apiKey}"),
                GatewayRoute.of("CreateVpcLink", "POST", "/vpclinks"),
                GatewayRoute.of("GetVpcLinks", "GET", "/vpclinks").paged(),
                GatewayRoute.of("GetVpcLink", "GET", "/vpclinks/{vpcLinkId}"),
                GatewayRoute.of("UpdateVpcLink", "PATCH", "/vpclinks/{vpcLinkId}"),
                GatewayRoute.of("DeleteVpcLink", "DELETE", "/vpclinks/{vpcLinkId}"));
    }

    private static List<GatewayRoute> usagePlans() {
        return List.of(
                GatewayRoute.of("CreateUsagePlan", "POST", PLANS),
                GatewayRoute.of("GetUsagePlans", "GET", PLANS).paged().query("keyId"),
                GatewayRoute.of("GetUsagePlan", "GET", PLANS + "/{usagePlanId}"),
                GatewayRoute.of("UpdateUsagePlan", "PATCH", PLANS + "/{usagePlanId}"),
                GatewayRoute.of("DeleteUsagePlan", "DELETE", PLANS + "/{usagePlanId}"),
                GatewayRoute.of("CreateUsagePlanKey", "POST", PLANS + "/{usagePlanId}/keys"),
                GatewayRoute.of("GetUsagePlanKeys", "GET", PLANS + "/{usagePlanId}/keys").paged()
                        .queryAs("name", "nameQuery"),
                GatewayRoute.of("GetUsagePlanKey", "GET", PLANS + "/{usagePlanId}/keys/{keyId}"),
                GatewayRoute.of("DeleteUsagePlanKey", "DELETE", PLANS + "/{usagePlanId}/keys/{keyId}"));
    }

    private static List<GatewayRoute> account() {
        return List.of(
                GatewayRoute.of("GetAccount", "GET", "/account"),
                GatewayRoute.of("UpdateAccount", "PATCH", "/account"));
    }

    private static List<GatewayRoute> tags() {
        return List.of(
                GatewayRoute.of("TagResource", "PUT", "/tags/{resourceArn}"),
                GatewayRoute.of("UntagResource", "DELETE", "/tags/{resourceArn}").queryList("tagKeys"),
                GatewayRoute.of("GetTags", "GET", "/tags/{resourceArn}").paged());
    }
}

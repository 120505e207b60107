package dev.stagedoor.emulator.gateway.control;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.EmulatorContext;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.account.AccountSettings;
import dev.stagedoor.emulator.gateway.control.account.GetAccount;
import dev.stagedoor.emulator.gateway.control.account.UpdateAccount;
import dev.stagedoor.emulator.gateway.control.authorizer.AuthorizerOperations;
import dev.stagedoor.emulator.gateway.control.deployment.CreateDeployment;
import dev.stagedoor.emulator.gateway.control.deployment.DeleteDeployment;
import dev.stagedoor.emulator.gateway.control.deployment.DeploymentCheck;
import dev.stagedoor.emulator.gateway.control.deployment.GetDeployment;
import dev.stagedoor.emulator.gateway.control.deployment.GetDeployments;
import dev.stagedoor.emulator.gateway.control.deployment.UpdateDeployment;
import dev.stagedoor.emulator.gateway.control.documentation.DocumentationPartOperations;
import dev.stagedoor.emulator.gateway.control.documentation.DocumentationVersionOperations;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.DeleteGatewayResponse;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.GetGatewayResponse;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.GetGatewayResponses;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.PutGatewayResponse;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.UpdateGatewayResponse;
import dev.stagedoor.emulator.gateway.control.integration.DeleteIntegration;
import dev.stagedoor.emulator.gateway.control.integration.DeleteIntegrationResponse;
import dev.stagedoor.emulator.gateway.control.integration.GetIntegration;
import dev.stagedoor.emulator.gateway.control.integration.GetIntegrationResponse;
import dev.stagedoor.emulator.gateway.control.integration.PutIntegration;
import dev.stagedoor.emulator.gateway.control.integration.PutIntegrationResponse;
import dev.stagedoor.emulator.gateway.control.integration.UpdateIntegration;
import dev.stagedoor.emulator.gateway.control.integration.UpdateIntegrationResponse;
import dev.stagedoor.emulator.gateway.control.method.DeleteMethod;
import dev.stagedoor.emulator.gateway.control.method.DeleteMethodResponse;
import dev.stagedoor.emulator.gateway.control.method.GetMethod;
import dev.stagedoor.emulator.gateway.control.method.GetMethodResponse;
import dev.stagedoor.emulator.gateway.control.method.PutMethod;
import dev.stagedoor.emulator.gateway.control.method.PutMethodResponse;
import dev.stagedoor.emulator.gateway.control.method.UpdateMethod;
import dev.stagedoor.emulator.gateway.control.method.UpdateMethodResponse;
import dev.stagedoor.emulator.gateway.control.resource.CreateResource;
import dev.stagedoor.emulator.gateway.control.resource.DeleteResource;
import dev.stagedoor.emulator.gateway.control.resource.GetResource;
import dev.stagedoor.emulator.gateway.control.resource.GetResources;
import dev.stagedoor.emulator.gateway.control.resource.UpdateResource;
import dev.stagedoor.emulator.gateway.control.restapi.CreateRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.DeleteRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.GetRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.GetRestApis;
import dev.stagedoor.emulator.gateway.control.restapi.ImportRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.PutRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.UpdateRestApi;
import dev.stagedoor.emulator.gateway.control.schema.ModelOperations;
import dev.stagedoor.emulator.gateway.control.stage.CreateStage;
import dev.stagedoor.emulator.gateway.control.stage.DeleteStage;
import dev.stagedoor.emulator.gateway.control.stage.GetExport;
import dev.stagedoor.emulator.gateway.control.stage.GetStage;
import dev.stagedoor.emulator.gateway.control.stage.GetStages;
import dev.stagedoor.emulator.gateway.control.stage.Stages;
import dev.stagedoor.emulator.gateway.control.stage.UpdateStage;
import dev.stagedoor.emulator.gateway.control.tags.GetTags;
import dev.stagedoor.emulator.gateway.control.tags.TagResource;
import dev.stagedoor.emulator.gateway.control.tags.UntagResource;
import dev.stagedoor.emulator.gateway.control.usageplan.ApiKeyOperations;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlanOperations;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.control.validator.RequestValidatorOperations;
import dev.stagedoor.emulator.gateway.control.vpclink.VpcLinkV1Operations;
import dev.stagedoor.emulator.gateway.openapi.OpenApiImporter;

/** The actions by their names: the one place to add one, beside its path in {@link GatewayRoutes}. */
final class GatewayOperations {

    private final ApiStore store;
    private final StagePublisher publisher;
    private final Predicate<String> vpcLinkExists;
    private final Ids ids;
    private final Clock clock;
    private final String region;
    private final Map<String, ControlOperation> operations = new HashMap<>();

    GatewayOperations(EmulatorContext context, ApiStore store, StagePublisher publisher,
            Predicate<String> vpcLinkExists) {
        this.store = store;
        this.publisher = publisher;
        this.vpcLinkExists = vpcLinkExists;
        this.ids = context.ids();
        this.clock = context.clock();
        this.region = context.account().region();
    }

    Map<String, ControlOperation> all() {
        restApis();
        deploymentsAndStages();
        resourcesAndMethods();
        integrations();
        gatewayResponses();
        operations.putAll(new ModelOperations(store, ids).all());
        operations.putAll(new RequestValidatorOperations(store, ids).all());
        operations.putAll(new AuthorizerOperations(store, ids).all());
        operations.putAll(new DocumentationPartOperations(store, ids).all());
        operations.putAll(new DocumentationVersionOperations(store, clock).all());
        operations.putAll(new VpcLinkV1Operations().all());
        usagePlans();
        account();
        tags();
        return operations;
    }

    private void restApis() {
        OpenApiImporter importer = new OpenApiImporter(ids);
        operations.put("CreateRestApi", new CreateRestApi(store, ids, clock));
        operations.put("ImportRestApi", new ImportRestApi(store, ids, clock, importer));
        operations.put("PutRestApi", new PutRestApi(store, importer));
        operations.put("GetRestApi", new GetRestApi(store));
        operations.put("GetRestApis", new GetRestApis(store));
        operations.put("UpdateRestApi", new UpdateRestApi(store));
        operations.put("DeleteRestApi", new DeleteRestApi(store, publisher));
    }

    private void deploymentsAndStages() {
        Stages stages = new Stages(publisher, clock);
        operations.put("CreateDeployment", new CreateDeployment(store, stages, publisher,
                new DeploymentCheck(vpcLinkExists), ids, clock));
        operations.put("GetDeployment", new GetDeployment(store));
        operations.put("GetDeployments", new GetDeployments(store));
        operations.put("UpdateDeployment", new UpdateDeployment(store));
        operations.put("DeleteDeployment", new DeleteDeployment(store));
        operations.put("CreateStage", new CreateStage(store, stages));
        operations.put("GetStage", new GetStage(store));
        operations.put("GetStages", new GetStages(store));
        operations.put("UpdateStage", new UpdateStage(store, stages));
        operations.put("GetExport", new GetExport(store, region));
        operations.put("DeleteStage", new DeleteStage(store, publisher));
    }

    private void gatewayResponses() {
        operations.put("GetGatewayResponse", new GetGatewayResponse(store));
        operations.put("GetGatewayResponses", new GetGatewayResponses(store));
        operations.put("PutGatewayResponse", new PutGatewayResponse(store));
        operations.put("UpdateGatewayResponse", new UpdateGatewayResponse(store));
        operations.put("DeleteGatewayResponse", new DeleteGatewayResponse(store));
    }

    private void resourcesAndMethods() {
        operations.put("CreateResource", new CreateResource(store, ids));
        operations.put("GetResource", new GetResource(store));
        operations.put("GetResources", new GetResources(store));
        operations.put("UpdateResource", new UpdateResource(store));
        operations.put("DeleteResource", new DeleteResource(store));
        operations.put("PutMethod", new PutMethod(store));
        operations.put("GetMethod", new GetMethod(store));
        operations.put("UpdateMethod", new UpdateMethod(store));
        operations.put("DeleteMethod", new DeleteMethod(store));
        operations.put("PutMethodResponse", new PutMethodResponse(store));
        operations.put("GetMethodResponse", new GetMethodResponse(store));
        operations.put("UpdateMethodResponse", new UpdateMethodResponse(store));
        operations.put("DeleteMethodResponse", new DeleteMethodResponse(store));
    }

    private void integrations() {
        operations.put("PutIntegration", new PutIntegration(store));
        operations.put("GetIntegration", new GetIntegration(store));
        operations.put("UpdateIntegration", new UpdateIntegration(store));
        operations.put("DeleteIntegration", new DeleteIntegration(store));
        operations.put("PutIntegrationResponse", new PutIntegrationResponse(store));
        operations.put("GetIntegrationResponse", new GetIntegrationResponse(store));
        operations.put("UpdateIntegrationResponse", new UpdateIntegrationResponse(store));
        operations.put("DeleteIntegrationResponse", new DeleteIntegrationResponse(store));
    }

    private void usagePlans() {
        UsagePlans plans = new UsagePlans();
        operations.putAll(new ApiKeyOperations(plans, ids, clock).all());
        operations.putAll(new UsagePlanOperations(plans, store, ids).all());
    }

    private void account() {
        AccountSettings settings = new AccountSettings();
        operations.put("GetAccount", new GetAccount(settings));
        operations.put("UpdateAccount", new UpdateAccount(settings));
    }

    private void tags() {
        operations.put("TagResource", new TagResource(store));
        operations.put("UntagResource", new UntagResource(store));
        operations.put("GetTags", new GetTags(store));
    }
}

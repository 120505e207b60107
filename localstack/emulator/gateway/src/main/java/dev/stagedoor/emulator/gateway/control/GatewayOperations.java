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
import dev.stagedoor.emulator.gateway.control.deployment.CreateDeployment;
import dev.stagedoor.emulator.gateway.control.deployment.DeleteDeployment;
import dev.stagedoor.emulator.gateway.control.deployment.DeploymentCheck;
import dev.stagedoor.emulator.gateway.control.deployment.GetDeployment;
import dev.stagedoor.emulator.gateway.control.deployment.GetDeployments;
import dev.stagedoor.emulator.gateway.control.deployment.UpdateDeployment;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.DeleteGatewayResponse;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.GetGatewayResponse;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.GetGatewayResponses;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.PutGatewayResponse;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.UpdateGatewayResponse;
import dev.stagedoor.emulator.gateway.control.restapi.CreateRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.DeleteRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.GetRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.GetRestApis;
import dev.stagedoor.emulator.gateway.control.restapi.ImportRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.PutRestApi;
import dev.stagedoor.emulator.gateway.control.restapi.UpdateRestApi;
import dev.stagedoor.emulator.gateway.control.stage.CreateStage;
import dev.stagedoor.emulator.gateway.control.stage.DeleteStage;
import dev.stagedoor.emulator.gateway.control.stage.GetStage;
import dev.stagedoor.emulator.gateway.control.stage.GetStages;
import dev.stagedoor.emulator.gateway.control.stage.Stages;
import dev.stagedoor.emulator.gateway.control.stage.UpdateStage;
import dev.stagedoor.emulator.gateway.control.tags.GetTags;
import dev.stagedoor.emulator.gateway.control.tags.TagResource;
import dev.stagedoor.emulator.gateway.control.tags.UntagResource;
import dev.stagedoor.emulator.gateway.openapi.OpenApiImporter;

/** The actions by their names: the one place to add one, beside its path in {@link GatewayRoutes}. */
final class GatewayOperations {

    private final ApiStore store;
    private final StagePublisher publisher;
    private final Predicate<String> vpcLinkExists;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, ControlOperation> operations = new HashMap<>();

    GatewayOperations(EmulatorContext context, ApiStore store, StagePublisher publisher,
            Predicate<String> vpcLinkExists) {
        this.store = store;
        this.publisher = publisher;
        this.vpcLinkExists = vpcLinkExists;
        this.ids = context.ids();
        this.clock = context.clock();
    }

    Map<String, ControlOperation> all() {
        restApis();
        deploymentsAndStages();
        gatewayResponses();
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
        operations.put("DeleteStage", new DeleteStage(store, publisher));
    }

    private void gatewayResponses() {
        operations.put("GetGatewayResponse", new GetGatewayResponse(store));
        operations.put("GetGatewayResponses", new GetGatewayResponses(store));
        operations.put("PutGatewayResponse", new PutGatewayResponse(store));
        operations.put("UpdateGatewayResponse", new UpdateGatewayResponse(store));
        operations.put("DeleteGatewayResponse", new DeleteGatewayResponse(store));
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

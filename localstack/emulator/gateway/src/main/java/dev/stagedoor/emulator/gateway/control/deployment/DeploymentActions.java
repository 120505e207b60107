package dev.stagedoor.emulator.gateway.control.deployment;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.control.stage.Stages;

/** The actions on deployments, each with its path. */
public final class DeploymentActions {

    private static final String DEPLOYMENTS = "/restapis/{restApiId}/deployments";
    private static final String DEPLOYMENT = DEPLOYMENTS + "/{deploymentId}";

    private DeploymentActions() {}

    public static List<GatewayAction> all(ApiStore store, Stages stages, StagePublisher publisher,
            Predicate<String> vpcLinkExists, Ids ids, Clock clock) {
        return List.of(
                GatewayRoute.of("CreateDeployment", "POST", DEPLOYMENTS).runs(
                        new CreateDeployment(store, stages, publisher, new DeploymentCheck(vpcLinkExists), ids, clock)),
                GatewayRoute.of("GetDeployments", "GET", DEPLOYMENTS).paged().runs(new GetDeployments(store)),
                GatewayRoute.of("GetDeployment", "GET", DEPLOYMENT).queryList("embed").runs(new GetDeployment(store)),
                GatewayRoute.of("UpdateDeployment", "PATCH", DEPLOYMENT).runs(new UpdateDeployment(store)),
                GatewayRoute.of("DeleteDeployment", "DELETE", DEPLOYMENT).runs(new DeleteDeployment(store)));
    }
}

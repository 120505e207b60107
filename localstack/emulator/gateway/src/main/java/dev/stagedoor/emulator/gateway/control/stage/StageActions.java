package dev.stagedoor.emulator.gateway.control.stage;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.StagePublisher;

/** The actions on stages, each with its path. */
public final class StageActions {

    private static final String STAGES = "/restapis/{restApiId}/stages";
    private static final String STAGE = STAGES + "/{stageName}";

    private StageActions() {}

    public static List<GatewayAction> all(ApiStore store, Stages stages, StagePublisher publisher, String region) {
        return List.of(
                GatewayRoute.of("CreateStage", "POST", STAGES).runs(new CreateStage(store, stages)),
                GatewayRoute.of("GetStages", "GET", STAGES).query("deploymentId").runs(new GetStages(store)),
                GatewayRoute.of("GetStage", "GET", STAGE).runs(new GetStage(store)),
                GatewayRoute.of("GetExport", "GET", STAGE + "/exports/{exportType}").header("Accept", "accepts")
                        .queryMap("parameters").runs(new GetExport(store, region)),
                GatewayRoute.of("UpdateStage", "PATCH", STAGE).runs(new UpdateStage(store, stages)),
                GatewayRoute.of("FlushStageCache", "DELETE", STAGE + "/cache/data")
                        .runs(new FlushStageCache(store, publisher)),
                GatewayRoute.of("FlushStageAuthorizersCache", "DELETE", STAGE + "/cache/authorizers")
                        .runs(new FlushStageAuthorizersCache(store)),
                GatewayRoute.of("DeleteStage", "DELETE", STAGE).runs(new DeleteStage(store, publisher)));
    }
}

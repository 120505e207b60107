package dev.stagedoor.emulator.gateway.control.model;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on models, each with its path. */
public final class ModelActions {

    private static final String MODELS = "/restapis/{restApiId}/models";
    private static final String MODEL = MODELS + "/{modelName}";

    private ModelActions() {}

    public static List<GatewayAction> all(ApiStore store, Ids ids) {
        return List.of(
                GatewayRoute.of("CreateModel", "POST", MODELS).runs(new CreateModel(store, ids)),
                GatewayRoute.of("GetModels", "GET", MODELS).paged().runs(new GetModels(store)),
                GatewayRoute.of("GetModel", "GET", MODEL).runs(new GetModel(store)),
                GatewayRoute.of("UpdateModel", "PATCH", MODEL).runs(new UpdateModel(store)),
                GatewayRoute.of("DeleteModel", "DELETE", MODEL).runs(new DeleteModel(store)));
    }
}

package dev.stagedoor.emulator.gateway.control.requestvalidator;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on request validators, each with its path. */
public final class RequestValidatorActions {

    private static final String REQUEST_VALIDATORS = "/restapis/{restApiId}/requestvalidators";
    private static final String REQUEST_VALIDATOR = REQUEST_VALIDATORS + "/{requestValidatorId}";

    private RequestValidatorActions() {}

    public static List<GatewayAction> all(ApiStore store, Ids ids) {
        return List.of(
                GatewayRoute.of("CreateRequestValidator", "POST", REQUEST_VALIDATORS)
                        .runs(new CreateRequestValidator(store, ids)),
                GatewayRoute.of("GetRequestValidators", "GET", REQUEST_VALIDATORS).paged()
                        .runs(new GetRequestValidators(store)),
                GatewayRoute.of("GetRequestValidator", "GET", REQUEST_VALIDATOR).runs(new GetRequestValidator(store)),
                GatewayRoute.of("UpdateRequestValidator", "PATCH", REQUEST_VALIDATOR)
                        .runs(new UpdateRequestValidator(store)),
                GatewayRoute.of("DeleteRequestValidator", "DELETE", REQUEST_VALIDATOR)
                        .runs(new DeleteRequestValidator(store)));
    }
}

package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteGatewayResponse.html">DeleteGatewayResponse</a>. */
final class DeleteGatewayResponse implements ControlOperation {

    private final ApiStore store;

    DeleteGatewayResponse(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        GatewayResponseType type = GatewayResponseTypes.of(request);
        store.update(request.text("restApiId"), state -> state.change(api -> {
            if (api.gatewayResponses().remove(type) == null) {
                throw new NotFoundException("Gateway response type not defined on api");
            }
        }));
        return AwsResponse.empty(202);
    }
}

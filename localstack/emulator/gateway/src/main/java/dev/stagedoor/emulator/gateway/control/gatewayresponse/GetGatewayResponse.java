package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html">GetGatewayResponse</a>. */
final class GetGatewayResponse implements ControlOperation {

    private final ApiStore store;

    GetGatewayResponse(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        GatewayResponseType type = GatewayResponseTypes.of(request);
        return AwsResponse.ok(GatewayResponseJson.of(store.get(request.text("restApiId")).api(), type));
    }
}

package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.RestApi;

/**
 * All types, on one page whatever the limit.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponses.html">GetGatewayResponses</a>.
 */
final class GetGatewayResponses implements ControlOperation {

    private final ApiStore store;

    GetGatewayResponses(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        RestApi api = store.get(request.text("restApiId")).api();
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (GatewayResponseType type : GatewayResponseType.values()) {
            items.add(GatewayResponseJson.of(api, type));
        }
        return AwsResponse.ok(answer);
    }
}

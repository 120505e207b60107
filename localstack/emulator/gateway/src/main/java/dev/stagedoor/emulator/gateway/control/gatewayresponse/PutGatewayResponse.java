package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutGatewayResponse.html">PutGatewayResponse</a>. */
final class PutGatewayResponse implements ControlOperation {

    private final ApiStore store;

    PutGatewayResponse(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "responseType", "statusCode", "responseParameters",
                "responseTemplates");
        GatewayResponseType type = GatewayResponseTypes.of(request);
        Map<String, String> templates = input.has("responseTemplates")
                ? input.textMap("responseTemplates")
                : GatewayResponseJson.unset(type).responseTemplates();
        GatewayResponse response = GatewayResponseRules.checked(new GatewayResponse(type,
                GatewayResponseRules.status(input.text("statusCode")), input.textMap("responseParameters"), templates));
        ApiState state = store.update(input.text("restApiId"), before -> GatewayResponseRules.with(before, response));
        return AwsResponse.of(201, GatewayResponseJson.of(state.api(), type));
    }
}

package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.rules.MappingRules;

/** What a gateway response must say, and where it is kept. */
final class GatewayResponseRules {

    private GatewayResponseRules() {}

    static Integer status(String text) {
        new Constraints().pattern("statusCode", text, "[1-5]\\d\\d").check();
        return text == null ? null : Integer.valueOf(text);
    }

    static GatewayResponse checked(GatewayResponse response) {
        MappingRules.gatewayResponse(response.responseParameters()).ifPresent(problem -> {
            throw new BadRequestException(problem);
        });
        return response;
    }

    static ApiState with(ApiState state, GatewayResponse response) {
        return state.change(api -> api.gatewayResponses().put(response.type(), response));
    }
}

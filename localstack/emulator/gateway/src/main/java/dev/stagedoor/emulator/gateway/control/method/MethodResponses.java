package dev.stagedoor.emulator.gateway.control.method;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodResponse;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.rules.MappingRules;

/** What the actions on method responses share. */
final class MethodResponses {

    private MethodResponses() {}

    static Constraints statusCode(AwsRequest request, Constraints constraints) {
        return constraints.required("statusCode", request.text("statusCode"))
                .pattern("statusCode", request.text("statusCode"), "[1-5]\\d\\d");
    }

    static MethodResponse of(Method method, AwsRequest request) {
        MethodResponse response = method.responses().get(request.text("statusCode"));
        if (response == null) {
            throw new NotFoundException("Invalid Response status code specified");
        }
        return response;
    }

    static Method with(RestApi api, Method method, MethodResponse response) {
        Methods.checkModels(api, response.responseModels().values());
        BadRequestException.ifPresent(MappingRules.methodResponse(response.responseParameters().keySet()));
        var builder = method.toBuilder();
        builder.responses().put(response.statusCode(), response);
        return builder.build();
    }
}

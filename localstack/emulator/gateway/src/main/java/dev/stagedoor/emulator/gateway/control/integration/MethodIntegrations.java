package dev.stagedoor.emulator.gateway.control.integration;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationBuilder;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.rules.IntegrationResponseRules;
import dev.stagedoor.emulator.gateway.rules.IntegrationRules;

/** What the actions on integrations and their responses share. */
final class MethodIntegrations {

    private MethodIntegrations() {}

    static Integration of(Method method) {
        if (method.integration() == null) {
            throw new NotFoundException("Invalid Integration identifier specified");
        }
        return method.integration();
    }

    static IntegrationResponse response(Method method, AwsRequest request) {
        IntegrationResponse response = of(method).responses().get(request.text("statusCode"));
        if (response == null) {
            throw new NotFoundException("Invalid Response status code specified");
        }
        return response;
    }

    static Constraints statusCode(AwsRequest request, Constraints constraints) {
        return constraints.required("statusCode", request.text("statusCode"))
                .pattern("statusCode", request.text("statusCode"), "[1-5]\\d\\d");
    }

    static Method with(Method method, Integration integration) {
        BadRequestException.ifPresent(IntegrationRules.check(integration, method.requestParameters().keySet()));
        return method.toBuilder().integration(integration).build();
    }

    static Method with(Method method, IntegrationResponse response) {
        BadRequestException.ifPresent(
                IntegrationResponseRules.check(response, method.responses().get(response.statusCode())));
        IntegrationBuilder integration = of(method).toBuilder();
        integration.responses().put(response.statusCode(), response);
        return method.toBuilder().integration(integration.build()).build();
    }
}

package dev.stagedoor.emulator.gateway.openapi;

import java.util.EnumMap;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.rules.MappingRules;

/** Reads {@code x-amazon-apigateway-gateway-responses}. */
final class GatewayResponseReader {

    private GatewayResponseReader() {}

    static Map<GatewayResponseType, GatewayResponse> read(Members root) {
        Map<GatewayResponseType, GatewayResponse> responses = new EnumMap<>(GatewayResponseType.class);
        root.object(Extensions.GATEWAY_RESPONSES).each((name, members) -> {
            members.only("statusCode", "responseParameters", "responseTemplates");
            Integer status = members.integer("statusCode");
            if (status != null && (status < 200 || status > 599)) {
                throw members.wrong("statusCode", "a status code");
            }
            GatewayResponse response = new GatewayResponse(type(name, members), status,
                    members.textMap("responseParameters"), members.textMap("responseTemplates"));
            MappingRules.gatewayResponse(response.responseParameters()).ifPresent(problem -> {
                throw new InvalidOpenApiException("Unable to put gateway response " + name + ": " + problem);
            });
            responses.put(response.type(), response);
        });
        return responses;
    }

    private static GatewayResponseType type(String name, Members members) {
        try {
            return GatewayResponseType.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidOpenApiException("Unknown gateway response type at " + members.where());
        }
    }
}

package dev.stagedoor.emulator.gateway.model;

import java.util.Map;

/**
 * How API Gateway answers when it answers itself.
 *
 * @param statusCode null: the type's own
 * @param responseParameters {@code gatewayresponse.header.X} to source expressions
 * @param responseTemplates media type to template text (plain substitution, no VTL)
 */
public record GatewayResponse(GatewayResponseType type, Integer statusCode, Map<String, String> responseParameters,
        Map<String, String> responseTemplates) {

    public GatewayResponse {
        responseParameters = Copies.of(responseParameters);
        responseTemplates = Copies.of(responseTemplates);
    }
}

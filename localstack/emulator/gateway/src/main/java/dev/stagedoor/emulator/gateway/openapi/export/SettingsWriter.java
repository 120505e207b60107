package dev.stagedoor.emulator.gateway.openapi.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Writes the extensions of an API as a whole. */
final class SettingsWriter {

    private SettingsWriter() {}

    static void write(RestApi api, ObjectNode document) {
        if (!api.binaryMediaTypes().isEmpty()) {
            document.set("x-amazon-apigateway-binary-media-types", OpenApiExporter.texts(api.binaryMediaTypes()));
        }
        if (api.minimumCompressionSize() != null) {
            document.put("x-amazon-apigateway-minimum-compression-size", api.minimumCompressionSize());
        }
        if (!api.apiKeySource().equals("HEADER")) {
            document.put("x-amazon-apigateway-api-key-source", api.apiKeySource());
        }
        if (api.policy() != null) {
            document.set("x-amazon-apigateway-policy", api.policy());
        }
        if (!api.requestValidators().isEmpty()) {
            ObjectNode validators = document.putObject("x-amazon-apigateway-request-validators");
            api.requestValidators().values().forEach(validator -> validators.putObject(validator.name())
                    .put("validateRequestBody", validator.validateRequestBody())
                    .put("validateRequestParameters", validator.validateRequestParameters()));
        }
        if (!api.gatewayResponses().isEmpty()) {
            ObjectNode responses = document.putObject("x-amazon-apigateway-gateway-responses");
            api.gatewayResponses().values().forEach(response -> {
                ObjectNode node = responses.putObject(response.type().name());
                if (response.statusCode() != null) {
                    node.put("statusCode", response.statusCode());
                }
                if (!response.responseParameters().isEmpty()) {
                    node.set("responseParameters", OpenApiExporter.map(response.responseParameters()));
                }
                node.set("responseTemplates", OpenApiExporter.map(response.responseTemplates()));
            });
        }
    }
}

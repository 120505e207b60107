package dev.stagedoor.emulator.gateway.openapi.export;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;

/** Writes {@code x-amazon-apigateway-integration}, without what is the default anyway. */
final class IntegrationWriter {

    private IntegrationWriter() {}

    /** @param resourceId the cache namespace that is the default */
    static ObjectNode write(Integration integration, String resourceId) {
        ObjectNode node = Json.object().put("type", integration.type().name().toLowerCase(Locale.ROOT))
                .put("passthroughBehavior", integration.passthroughBehavior().toLowerCase(Locale.ROOT));
        put(node, "httpMethod", integration.httpMethod());
        put(node, "uri", integration.uri());
        put(node, "credentials", integration.credentials());
        put(node, "contentHandling", integration.contentHandling());
        put(node, "connectionId", integration.connectionId());
        put(node, "integrationTarget", integration.integrationTarget());
        if (!integration.connectionType().equals("INTERNET")) {
            node.put("connectionType", integration.connectionType());
        }
        if (integration.timeoutInMillis() != Integration.DEFAULT_TIMEOUT_MILLIS) {
            node.put("timeoutInMillis", integration.timeoutInMillis());
        }
        if (!resourceId.equals(integration.cacheNamespace())) {
            put(node, "cacheNamespace", integration.cacheNamespace());
        }
        if (!integration.cacheKeyParameters().isEmpty()) {
            node.set("cacheKeyParameters", OpenApiExporter.texts(integration.cacheKeyParameters()));
        }
        if (integration.insecureSkipVerification()) {
            node.putObject("tlsConfig").put("insecureSkipVerification", true);
        }
        if (!integration.requestParameters().isEmpty()) {
            node.set("requestParameters", OpenApiExporter.map(integration.requestParameters()));
        }
        if (!integration.requestTemplates().isEmpty()) {
            node.set("requestTemplates", OpenApiExporter.map(integration.requestTemplates()));
        }
        if (!integration.responses().isEmpty()) {
            ObjectNode responses = node.putObject("responses");
            integration.responses().values().forEach(response -> responses.set(key(response), write(response)));
        }
        return node;
    }

    private static String key(IntegrationResponse response) {
        boolean isDefault = response.selectionPattern() == null || response.selectionPattern().isEmpty();
        return isDefault ? "default" : response.selectionPattern();
    }

    private static ObjectNode write(IntegrationResponse response) {
        ObjectNode node = Json.object().put("statusCode", response.statusCode());
        put(node, "contentHandling", response.contentHandling());
        if (!response.responseParameters().isEmpty()) {
            node.set("responseParameters", OpenApiExporter.map(response.responseParameters()));
        }
        if (!response.responseTemplates().isEmpty()) {
            node.set("responseTemplates", OpenApiExporter.map(response.responseTemplates()));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}

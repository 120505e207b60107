package dev.stagedoor.emulator.gateway.control.shape;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.IntegrationType;

/** The shapes Integration and IntegrationResponse. */
public final class IntegrationJson {

    private IntegrationJson() {}

    public static ObjectNode of(Integration integration) {
        ObjectNode shape = Json.object().put("type", integration.type().name())
                .put("passthroughBehavior", integration.passthroughBehavior())
                .put("timeoutInMillis", integration.timeoutInMillis())
                .put("cacheNamespace", integration.cacheNamespace());
        shape.set("cacheKeyParameters", Shapes.texts(integration.cacheKeyParameters()));
        if (integration.type() != IntegrationType.MOCK) {
            shape.put("connectionType", integration.connectionType());
        }
        Shapes.put(shape, "httpMethod", integration.httpMethod());
        Shapes.put(shape, "uri", integration.uri());
        Shapes.put(shape, "connectionId", integration.connectionId());
        Shapes.put(shape, "integrationTarget", integration.integrationTarget());
        Shapes.put(shape, "credentials", integration.credentials());
        Shapes.put(shape, "contentHandling", integration.contentHandling());
        Shapes.putMap(shape, "requestParameters", integration.requestParameters());
        Shapes.putMap(shape, "requestTemplates", integration.requestTemplates());
        if (integration.insecureSkipVerification()) {
            shape.putObject("tlsConfig").put("insecureSkipVerification", true);
        }
        if (!integration.responses().isEmpty()) {
            ObjectNode responses = shape.putObject("integrationResponses");
            integration.responses().forEach((status, response) -> responses.set(status, of(response)));
        }
        return shape;
    }

    public static ObjectNode of(IntegrationResponse response) {
        ObjectNode shape = Json.object().put("statusCode", response.statusCode());
        Shapes.put(shape, "selectionPattern", response.selectionPattern());
        Shapes.put(shape, "contentHandling", response.contentHandling());
        Shapes.putMap(shape, "responseParameters", response.responseParameters());
        shape.set("responseTemplates", templates(response.responseTemplates()));
        return shape;
    }

    /** An empty template is null to AWS. */
    private static ObjectNode templates(Map<String, String> templates) {
        ObjectNode shape = Json.object();
        templates.forEach((type, template) -> shape.put(type, template.isEmpty() ? null : template));
        return shape;
    }
}

package dev.stagedoor.emulator.gateway.control.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodResponse;

/** The shapes Method and MethodResponse. */
public final class MethodJson {

    private MethodJson() {}

    public static ObjectNode of(Method method) {
        ObjectNode shape = Json.object().put("httpMethod", method.httpMethod())
                .put("authorizationType", method.authorizationType()).put("apiKeyRequired", method.apiKeyRequired());
        Shapes.put(shape, "authorizerId", method.authorizerId());
        Shapes.put(shape, "operationName", method.operationName());
        Shapes.put(shape, "requestValidatorId", method.requestValidatorId());
        if (!method.authorizationScopes().isEmpty()) {
            shape.set("authorizationScopes", Shapes.texts(method.authorizationScopes()));
        }
        if (!method.requestParameters().isEmpty()) {
            shape.set("requestParameters", Shapes.flagMap(method.requestParameters()));
        }
        Shapes.putMap(shape, "requestModels", method.requestModels());
        if (!method.responses().isEmpty()) {
            ObjectNode responses = shape.putObject("methodResponses");
            method.responses().forEach((status, response) -> responses.set(status, of(response)));
        }
        if (method.integration() != null) {
            shape.set("methodIntegration", IntegrationJson.of(method.integration()));
        }
        return shape;
    }

    public static ObjectNode of(MethodResponse response) {
        ObjectNode shape = Json.object().put("statusCode", response.statusCode());
        shape.set("responseParameters", Shapes.flagMap(response.responseParameters()));
        shape.set("responseModels", Shapes.textMap(response.responseModels()));
        return shape;
    }
}

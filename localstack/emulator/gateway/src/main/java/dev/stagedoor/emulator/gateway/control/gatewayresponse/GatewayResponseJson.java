package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** The shape GatewayResponse. */
final class GatewayResponseJson {

    private static final Map<String, String> DEFAULT_TEMPLATES = Map.of("application/json",
            "{\"message\":$context.error.messageString}");

    private GatewayResponseJson() {}

    /** The type's response, whether it was set or not. */
    static ObjectNode of(RestApi api, GatewayResponseType type) {
        GatewayResponse set = api.gatewayResponses().get(type);
        GatewayResponse response = set == null ? unset(type) : set;
        // A default response with another status gives it to the types that are not set.
        GatewayResponse inherited = set == null ? inherited(api, type) : null;
        ObjectNode shape = Json.object().put("responseType", type.name()).put("defaultResponse", set == null);
        Integer status = response.statusCode() == null ? type.status() : response.statusCode();
        if (inherited != null) {
            response = inherited;
            status = inherited.statusCode() == null ? status : inherited.statusCode();
        }
        if (status != null) {
            shape.put("statusCode", status.toString());
        }
        shape.set("responseParameters", Shapes.textMap(response.responseParameters()));
        shape.set("responseTemplates", Shapes.textMap(response.responseTemplates()));
        return shape;
    }

    static GatewayResponse unset(GatewayResponseType type) {
        return new GatewayResponse(type, null, Map.of(), DEFAULT_TEMPLATES);
    }

    private static GatewayResponse inherited(RestApi api, GatewayResponseType type) {
        if (type.status() == null) {
            return null;
        }
        return api.gatewayResponses().get(type.status() < 500
                ? GatewayResponseType.DEFAULT_4XX
                : GatewayResponseType.DEFAULT_5XX);
    }
}

package dev.stagedoor.emulator.gateway.control.restapi;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.EndpointConfiguration;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** The shape RestApi. */
final class RestApiJson {

    private RestApiJson() {}

    /** As Create and Import answer: without tags where there are none. */
    static ObjectNode ofNew(RestApi api, List<String> warnings) {
        ObjectNode shape = of(api);
        if (api.tags().isEmpty()) {
            shape.remove("tags");
        }
        return withWarnings(shape, warnings);
    }

    static ObjectNode withWarnings(ObjectNode shape, List<String> warnings) {
        if (!warnings.isEmpty()) {
            shape.set("warnings", Shapes.texts(warnings));
        }
        return shape;
    }

    static ObjectNode of(RestApi api) {
        ObjectNode shape = Json.object().put("id", api.id()).put("name", api.name())
                .put("createdDate", api.createdDate().getEpochSecond()).put("apiKeySource", api.apiKeySource())
                .put("disableExecuteApiEndpoint", api.disableExecuteApiEndpoint())
                .put("rootResourceId", api.rootResourceId());
        Shapes.put(shape, "description", api.description());
        Shapes.put(shape, "version", api.version());
        if (!api.binaryMediaTypes().isEmpty()) {
            shape.set("binaryMediaTypes", Shapes.texts(api.binaryMediaTypes()));
        }
        if (api.minimumCompressionSize() != null) {
            shape.put("minimumCompressionSize", api.minimumCompressionSize());
        }
        if (api.policy() != null) {
            shape.put("policy", Json.write(api.policy()));
        }
        shape.set("endpointConfiguration", endpoint(api.endpointConfiguration()));
        shape.set("tags", Shapes.textMap(api.tags()));
        return shape;
    }

    private static ObjectNode endpoint(EndpointConfiguration configuration) {
        ObjectNode shape = Json.object().put("ipAddressType", configuration.ipAddressType());
        shape.set("types", Shapes.texts(configuration.types()));
        if (!configuration.vpcEndpointIds().isEmpty()) {
            shape.set("vpcEndpointIds", Shapes.texts(configuration.vpcEndpointIds()));
        }
        return shape;
    }
}

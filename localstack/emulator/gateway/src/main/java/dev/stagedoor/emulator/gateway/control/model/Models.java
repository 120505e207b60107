package dev.stagedoor.emulator.gateway.control.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** Finds the models of an API, puts them back, and writes the shape Model. */
final class Models {

    private Models() {}

    /** The one that a call names. To AWS, an API that is not there is a model that is not there. */
    static Model find(ApiStore store, AwsRequest request) {
        String name = request.text("modelName");
        return store.find(request.text("restApiId")).map(state -> of(state.api(), name))
                .orElseThrow(() -> missing(name));
    }

    static Model of(RestApi api, String name) {
        Model model = name == null ? null : api.models().get(name);
        if (model == null) {
            throw missing(name);
        }
        return model;
    }

    private static NotFoundException missing(String name) {
        return new NotFoundException("Invalid model name specified: " + name);
    }

    static RestApi with(RestApi api, Model model) {
        RestApiBuilder builder = api.toBuilder();
        builder.models().put(model.name(), model);
        return builder.build();
    }

    static ObjectNode shape(Model model) {
        ObjectNode shape = Json.object().put("id", model.id()).put("name", model.name())
                .put("contentType", model.contentType());
        Shapes.put(shape, "description", model.description());
        Shapes.put(shape, "schema", model.schema());
        return shape;
    }
}

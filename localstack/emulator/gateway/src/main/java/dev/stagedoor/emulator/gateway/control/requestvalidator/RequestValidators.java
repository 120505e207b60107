package dev.stagedoor.emulator.gateway.control.requestvalidator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.RequestValidator;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** Finds the request validators of an API, puts them back, and writes the shape RequestValidator. */
final class RequestValidators {

    private RequestValidators() {}

    /** The one that a call names. To AWS, an API that is not there is a validator that is not there. */
    static RequestValidator find(ApiStore store, AwsRequest request) {
        return store.find(request.text("restApiId")).map(state -> of(state.api(), request.text("requestValidatorId")))
                .orElseThrow(RequestValidators::missing);
    }

    static RequestValidator of(RestApi api, String id) {
        RequestValidator validator = id == null ? null : api.requestValidators().get(id);
        if (validator == null) {
            throw missing();
        }
        return validator;
    }

    private static NotFoundException missing() {
        return new NotFoundException("Invalid Request Validator identifier specified");
    }

    static RestApi with(RestApi api, RequestValidator validator) {
        RestApiBuilder builder = api.toBuilder();
        builder.requestValidators().put(validator.id(), validator);
        return builder.build();
    }

    static ObjectNode shape(RequestValidator validator) {
        ObjectNode shape = Json.object().put("id", validator.id())
                .put("validateRequestBody", validator.validateRequestBody())
                .put("validateRequestParameters", validator.validateRequestParameters());
        Shapes.put(shape, "name", validator.name());
        return shape;
    }
}

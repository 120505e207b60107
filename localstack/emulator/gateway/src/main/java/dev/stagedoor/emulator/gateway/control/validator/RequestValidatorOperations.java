package dev.stagedoor.emulator.gateway.control.validator;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ConflictException;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.NotFoundException;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.RequestValidator;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/**
 * The actions on request validators.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_RequestValidator.html">RequestValidator</a>.
 */
public final class RequestValidatorOperations {

    private final ApiStore store;
    private final Ids ids;

    public RequestValidatorOperations(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateRequestValidator", this::create, "GetRequestValidator", this::get,
                "GetRequestValidators", this::list, "UpdateRequestValidator", this::update, "DeleteRequestValidator",
                this::delete);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "name", "validateRequestBody", "validateRequestParameters");
        String apiId = input.text("restApiId");
        if (store.find(apiId).isEmpty()) {
            throw new BadRequestException("Invalid REST API identifier specified");
        }
        RequestValidator validator = new RequestValidator(ids.lower(6), input.text("name"),
                input.flag("validateRequestBody"), input.flag("validateRequestParameters"));
        store.update(apiId, state -> state.withApi(with(state.api(), validator)));
        return AwsResponse.of(201, shape(validator));
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(shape(find(request)));
    }

    private AwsResponse list(AwsRequest request) {
        List<RequestValidator> all = List
                .copyOf(store.get(request.text("restApiId")).api().requestValidators().values());
        return AwsResponse.ok(Page.of(Input.of(request), all, RequestValidator::id,
                RequestValidatorOperations::shape));
    }

    private AwsResponse update(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String id = find(request).id();
        RestApi api = store.update(request.text("restApiId"), state -> {
            RequestValidator validator = of(state.api(), id);
            for (PatchOperation patch : patches) {
                validator = apply(validator, patch);
            }
            return state.withApi(with(state.api(), validator));
        }).api();
        return AwsResponse.ok(shape(of(api, id)));
    }

    private static RequestValidator apply(RequestValidator validator, PatchOperation patch) {
        patch.replaceOnly("/name", "/validateRequestParameters", "/validateRequestBody");
        boolean flag = "true".equalsIgnoreCase(patch.value());
        return switch (patch.path()) {
            case "/name" -> {
                if (patch.value() == null || patch.value().isBlank()) {
                    throw new BadRequestException("Request Validator name cannot be blank");
                }
                yield new RequestValidator(validator.id(), patch.value(), validator.validateRequestBody(),
                        validator.validateRequestParameters());
            }
            case "/validateRequestBody" -> new RequestValidator(validator.id(), validator.name(), flag,
                    validator.validateRequestParameters());
            default -> new RequestValidator(validator.id(), validator.name(), validator.validateRequestBody(), flag);
        };
    }

    private AwsResponse delete(AwsRequest request) {
        String id = find(request).id();
        store.update(request.text("restApiId"), state -> {
            of(state.api(), id);
            boolean used = state.api().resources().values().stream()
                    .flatMap(resource -> resource.methods().values().stream())
                    .anyMatch(method -> id.equals(method.requestValidatorId()));
            if (used) {
                throw new ConflictException("Cannot delete request validator " + id + ": a method uses it");
            }
            RestApiBuilder api = state.api().toBuilder();
            api.requestValidators().remove(id);
            return state.withApi(api.build());
        });
        return AwsResponse.empty(202);
    }

    /** To AWS, an API that is not there is a validator that is not there. */
    private RequestValidator find(AwsRequest request) {
        return store.find(request.text("restApiId")).map(state -> of(state.api(), request.text("requestValidatorId")))
                .orElseThrow(RequestValidatorOperations::missing);
    }

    private static RequestValidator of(RestApi api, String id) {
        RequestValidator validator = id == null ? null : api.requestValidators().get(id);
        if (validator == null) {
            throw missing();
        }
        return validator;
    }

    private static NotFoundException missing() {
        return new NotFoundException("Invalid Request Validator identifier specified");
    }

    private static RestApi with(RestApi api, RequestValidator validator) {
        RestApiBuilder builder = api.toBuilder();
        builder.requestValidators().put(validator.id(), validator);
        return builder.build();
    }

    private static ObjectNode shape(RequestValidator validator) {
        ObjectNode shape = Json.object().put("id", validator.id())
                .put("validateRequestBody", validator.validateRequestBody())
                .put("validateRequestParameters", validator.validateRequestParameters());
        Shapes.put(shape, "name", validator.name());
        return shape;
    }
}

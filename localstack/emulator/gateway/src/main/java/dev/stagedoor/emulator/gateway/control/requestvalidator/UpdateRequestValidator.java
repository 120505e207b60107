package dev.stagedoor.emulator.gateway.control.requestvalidator;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.RequestValidator;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRequestValidator.html">UpdateRequestValidator</a>. */
final class UpdateRequestValidator implements ControlOperation {

    private final ApiStore store;

    UpdateRequestValidator(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String id = RequestValidators.find(store, request).id();
        RestApi api = store.update(request.text("restApiId"), state -> {
            RequestValidator validator = PatchOperation.applied(patches, RequestValidators.of(state.api(), id),
                    UpdateRequestValidator::apply);
            return state.withApi(RequestValidators.with(state.api(), validator));
        }).api();
        return AwsResponse.ok(RequestValidators.shape(RequestValidators.of(api, id)));
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
}

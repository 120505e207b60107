package dev.stagedoor.emulator.gateway.control.requestvalidator;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.RequestValidator;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRequestValidator.html">CreateRequestValidator</a>. */
final class CreateRequestValidator implements ControlOperation {

    private final ApiStore store;
    private final Ids ids;

    CreateRequestValidator(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "name", "validateRequestBody", "validateRequestParameters");
        String apiId = input.text("restApiId");
        if (store.find(apiId).isEmpty()) {
            throw new BadRequestException("Invalid REST API identifier specified");
        }
        RequestValidator validator = new RequestValidator(ids.lower(6), input.text("name"),
                input.flag("validateRequestBody"), input.flag("validateRequestParameters"));
        store.update(apiId, state -> state.withApi(RequestValidators.with(state.api(), validator)));
        return AwsResponse.of(201, RequestValidators.shape(validator));
    }
}

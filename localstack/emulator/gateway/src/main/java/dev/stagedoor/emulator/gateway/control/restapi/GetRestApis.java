package dev.stagedoor.emulator.gateway.control.restapi;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html">GetRestApis</a>. */
final class GetRestApis implements ControlOperation {

    private final ApiStore store;

    GetRestApis(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<RestApi> apis = store.all().stream().map(ApiState::api).toList();
        return AwsResponse.ok(Page.of(Input.of(request), apis, RestApi::id, RestApiJson::of));
    }
}

package dev.stagedoor.emulator.gateway.control.restapi;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.StagePublisher;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRestApi.html">DeleteRestApi</a>. */
final class DeleteRestApi implements ControlOperation {

    private final ApiStore store;
    private final StagePublisher publisher;

    DeleteRestApi(ApiStore store, StagePublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        ApiState last = store.remove(request.text("restApiId"));
        last.stages().keySet().forEach(stage -> publisher.withdraw(last.api().id(), stage));
        return AwsResponse.empty(202);
    }
}

package dev.stagedoor.emulator.gateway.control.stage;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.StagePublisher;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteStage.html">DeleteStage</a>. */
final class DeleteStage implements ControlOperation {

    private final ApiStore store;
    private final StagePublisher publisher;

    DeleteStage(ApiStore store, StagePublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        store.update(request.text("restApiId"), state -> {
            String name = state.stage(request.text("stageName")).stageName();
            publisher.withdraw(state.api().id(), name);
            return state.withoutStage(name);
        });
        return AwsResponse.empty(202);
    }
}

package dev.stagedoor.emulator.gateway.control.stage;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.StagePublisher;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageCache.html">FlushStageCache</a>. */
final class FlushStageCache implements ControlOperation {

    private final ApiStore store;
    private final StagePublisher publisher;

    FlushStageCache(ApiStore store, StagePublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String apiId = request.text("restApiId");
        publisher.flushCache(apiId, store.get(apiId).stage(request.text("stageName")).stageName());
        return AwsResponse.empty(202);
    }
}

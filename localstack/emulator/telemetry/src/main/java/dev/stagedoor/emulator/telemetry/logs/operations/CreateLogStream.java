package dev.stagedoor.emulator.telemetry.logs.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** CreateLogStream. */
public final class CreateLogStream implements Operation {

    private final LogStore store;

    public CreateLogStream(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "logStreamName");
        store.createStream(input.group(), input.stream());
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}

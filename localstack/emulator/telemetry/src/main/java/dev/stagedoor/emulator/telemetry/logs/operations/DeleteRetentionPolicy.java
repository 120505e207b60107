package dev.stagedoor.emulator.telemetry.logs.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** DeleteRetentionPolicy: events stay until the bounds push them out. */
public final class DeleteRetentionPolicy implements Operation {

    private final LogStore store;

    public DeleteRetentionPolicy(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        store.retain(Input.of(request, "logGroupName").group(), null);
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}

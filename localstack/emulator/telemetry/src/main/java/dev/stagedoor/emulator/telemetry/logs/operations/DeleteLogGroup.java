package dev.stagedoor.emulator.telemetry.logs.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** DeleteLogGroup: the group goes with its streams and events. */
public final class DeleteLogGroup implements Operation {

    private final LogStore store;

    public DeleteLogGroup(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        store.deleteGroup(Input.of(request, "logGroupName").group());
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}

package dev.stagedoor.emulator.telemetry.metrics.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import io.vertx.core.Future;

/** DeleteAlarms: a name that no alarm has is no failure. */
public final class DeleteAlarms implements Operation {

    private final Alarms alarms;

    public DeleteAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        alarms.delete(Members.of(request, "AlarmNames").texts("AlarmNames", 100));
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}

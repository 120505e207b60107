package dev.stagedoor.emulator.telemetry.metrics.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import io.vertx.core.Future;

/** EnableAlarmActions and DisableAlarmActions: the flag alone, as no alarm has an action here. */
public final class AlarmActions {

    private final Alarms alarms;

    public AlarmActions(Alarms alarms) {
        this.alarms = alarms;
    }

    public Future<AwsResponse> enable(AwsRequest request) {
        return set(request, true);
    }

    public Future<AwsResponse> disable(AwsRequest request) {
        return set(request, false);
    }

    private Future<AwsResponse> set(AwsRequest request, boolean enabled) {
        alarms.enableActions(Members.of(request, "AlarmNames").texts("AlarmNames", 100), enabled);
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}

package dev.stagedoor.emulator.telemetry.metrics.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.alarm.AlarmState;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import io.vertx.core.Future;

/** SetAlarmState: to try what an alarm sets off. It lasts until the next evaluation, within a minute. */
public final class SetAlarmState implements Operation {

    private final Alarms alarms;

    public SetAlarmState(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "AlarmName", "StateValue", "StateReason", "StateReasonData");
        String state = members.choice("StateValue", DescribeAlarms.STATES);
        if (state == null) {
            throw new MissingRequiredParameterException("StateValue");
        }
        alarms.setState(members.required("AlarmName", 1, 255), AlarmState.valueOf(state),
                members.required("StateReason", 0, 1023), members.text("StateReasonData", 0, 4000));
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}

package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarm;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterCombinationException;
import io.vertx.core.Future;

/** DescribeAlarms, by name. Composite alarms do not exist: their list is empty. */
public final class DescribeAlarms implements Operation {

    static final List<String> STATES = List.of("OK", "ALARM", "INSUFFICIENT_DATA");

    private final Alarms alarms;
    private final Arns arns;

    public DescribeAlarms(Alarms alarms, Arns arns) {
        this.alarms = alarms;
        this.arns = arns;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "AlarmNames", "AlarmNamePrefix", "AlarmTypes", "StateValue",
                "MaxRecords", "NextToken");
        List<String> names = members.texts("AlarmNames", 100);
        String prefix = members.text("AlarmNamePrefix", 1, 255);
        if (!names.isEmpty() && prefix != null) {
            throw new InvalidParameterCombinationException(
                    "AlarmNames and AlarmNamePrefix must not be specified at the same time.");
        }
        String state = members.choice("StateValue", STATES);
        List<String> types = members.texts("AlarmTypes", 2);
        List<Alarm> found = alarms.list().stream()
                .filter(alarm -> (types.isEmpty() || types.contains("MetricAlarm"))
                        && (names.isEmpty() || names.contains(alarm.settings().name()))
                        && (prefix == null || alarm.settings().name().startsWith(prefix))
                        && (state == null || alarm.state().name().equals(state)))
                .toList();
        ObjectNode output = Paging.page("MetricAlarms", found, Paging.start(members.text("NextToken")),
                Objects.requireNonNullElse(members.whole("MaxRecords", 1, 100), 50),
                alarm -> AlarmShape.of(alarm, arns));
        output.putArray("CompositeAlarms");
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}

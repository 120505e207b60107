package dev.stagedoor.emulator.telemetry.metrics.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarm;
import dev.stagedoor.emulator.telemetry.metrics.alarm.AlarmSettings;

/** An alarm as it is described. */
final class AlarmShape {

    private AlarmShape() {}

    static ObjectNode of(Alarm alarm, Arns arns) {
        AlarmSettings settings = alarm.settings();
        ObjectNode shape = Json.object().put("AlarmName", settings.name()).put("AlarmArn", arns.alarm(settings.name()));
        putIfThere(shape, "AlarmDescription", settings.description());
        shape.put("AlarmConfigurationUpdatedTimestamp", Times.shape(alarm.configured()))
                .put("ActionsEnabled", settings.actionsEnabled());
        shape.putArray("OKActions");
        shape.putArray("AlarmActions");
        shape.putArray("InsufficientDataActions");
        shape.put("StateValue", alarm.state().name()).put("StateReason", alarm.reason());
        putIfThere(shape, "StateReasonData", alarm.reasonData());
        shape.put("StateUpdatedTimestamp", Times.shape(alarm.stateUpdated()))
                .put("StateTransitionedTimestamp", Times.shape(alarm.transitioned()))
                .setAll(MetricMembers.metric(settings.metric()));
        shape.put(settings.statistic().extended() ? "ExtendedStatistic" : "Statistic", settings.statistic().name())
                .put("Period", settings.period());
        putIfThere(shape, "Unit", settings.unit());
        shape.put("EvaluationPeriods", settings.evaluationPeriods());
        if (settings.datapointsToAlarm() != null) {
            shape.put("DatapointsToAlarm", settings.datapointsToAlarm());
        }
        shape.put("Threshold", settings.threshold()).put("ComparisonOperator", settings.comparison().text());
        putIfThere(shape, "TreatMissingData", settings.missingData() == null ? null : settings.missingData().text());
        return shape;
    }

    private static void putIfThere(ObjectNode shape, String member, String text) {
        if (text != null) {
            shape.put(member, text);
        }
    }
}

package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.List;
import java.util.stream.Stream;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.alarm.AlarmSettings;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Comparison;
import dev.stagedoor.emulator.telemetry.metrics.alarm.MissingData;
import dev.stagedoor.emulator.telemetry.metrics.error.ConstraintException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterCombinationException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import dev.stagedoor.emulator.telemetry.metrics.store.Statistic;
import io.vertx.core.Future;

/**
 * PutMetricAlarm: an alarm on one metric. What it would notify is refused: there is no SNS, nor anything else that an alarm can
 * set off. See <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">the
 * operation</a>.
 */
public final class PutMetricAlarm implements Operation {

    private static final int DAY = 86_400;

    private final Alarms alarms;

    public PutMetricAlarm(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "AlarmName", "AlarmDescription", "ActionsEnabled", "OKActions",
                "AlarmActions", "InsufficientDataActions", "MetricName", "Namespace", "Statistic", "ExtendedStatistic",
                "Dimensions", "Period", "Unit", "EvaluationPeriods", "DatapointsToAlarm", "Threshold",
                "ComparisonOperator", "TreatMissingData", "Tags");
        refuseActions(members);
        alarms.put(settings(members), MetricMembers.tags(members));
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    private static void refuseActions(Members members) {
        for (String member : List.of("OKActions", "AlarmActions", "InsufficientDataActions")) {
            if (!members.list(member, 5).isEmpty()) {
                throw new InvalidParameterValueException("The Stagedoor emulator does not support " + member
                        + ": it has no SNS and nothing else that an alarm can set off. Poll DescribeAlarms.");
            }
        }
    }

    private static AlarmSettings settings(Members members) {
        String name = members.required("AlarmName", 1, 255);
        int period = MetricMembers.period(members);
        Integer evaluationPeriods = members.whole("EvaluationPeriods", 1, DAY);
        Double threshold = members.number("Threshold");
        if (evaluationPeriods == null) {
            throw new MissingRequiredParameterException("EvaluationPeriods");
        }
        if (threshold == null) {
            throw new MissingRequiredParameterException("Threshold");
        }
        long longest = period >= 3600 ? 7 * DAY : DAY;
        if ((long) period * evaluationPeriods > longest) {
            throw new ConstraintException(evaluationPeriods.toString(), "evaluationPeriods", "Metrics cannot be checked"
                    + " across more than " + (longest == DAY ? "a day" : "seven days")
                    + " (EvaluationPeriods * Period must be <= " + longest + ")");
        }
        Integer datapoints = members.whole("DatapointsToAlarm", 1, DAY);
        if (datapoints != null && datapoints > evaluationPeriods) {
            throw new ConstraintException(datapoints.toString(), "datapointsToAlarm",
                    "DatapointsToAlarm cannot be greater than EvaluationPeriods");
        }
        return new AlarmSettings(name, members.text("AlarmDescription", 0, 1024), members.flag("ActionsEnabled", true),
                MetricMembers.metric(members), statistic(members), MetricMembers.unit(members), period,
                evaluationPeriods, datapoints, threshold, comparison(members), missingData(members));
    }

    private static Statistic statistic(Members members) {
        String plain = members.choice("Statistic", MetricMembers.STATISTICS);
        String extended = members.text("ExtendedStatistic", 1, 100);
        if (plain != null && extended != null) {
            throw new InvalidParameterCombinationException(
                    "The parameters Statistic and ExtendedStatistic are mutually exclusive.");
        }
        if (plain == null && extended == null) {
            throw new MissingRequiredParameterException("Statistic");
        }
        return plain != null
                ? MetricMembers.statistic(plain, "Statistic")
                : MetricMembers.statistic(extended, "ExtendedStatistic");
    }

    private static Comparison comparison(Members members) {
        String text = members.required("ComparisonOperator", 1, 100);
        return Comparison.parse(text).orElseThrow(() -> new ConstraintException(text, "comparisonOperator",
                "Member must satisfy enum value set: "
                        + Stream.of(Comparison.values()).map(Comparison::text).toList()));
    }

    private static MissingData missingData(Members members) {
        String text = members.text("TreatMissingData");
        return text == null
                ? null
                : MissingData.parse(text).orElseThrow(
                        () -> new InvalidParameterValueException("Invalid option for TreatMissingData: " + text));
    }
}

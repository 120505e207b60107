package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.error.ConstraintException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterCombinationException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import dev.stagedoor.emulator.telemetry.metrics.store.Distribution;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricStore;
import dev.stagedoor.emulator.telemetry.metrics.store.Statistic;
import dev.stagedoor.emulator.telemetry.metrics.store.TimeRange;
import io.vertx.core.Future;

/**
 * GetMetricStatistics: the oldest first (AWS promises no order). See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html">the operation</a>.
 */
public final class GetMetricStatistics implements Operation {

    private static final int MAX_DATAPOINTS = 1_440;

    private final MetricStore store;

    public GetMetricStatistics(MetricStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "Namespace", "MetricName", "Dimensions", "StartTime", "EndTime",
                "Period", "Statistics", "ExtendedStatistics", "Unit");
        MetricId metric = MetricMembers.metric(members);
        List<Statistic> statistics = statistics(members);
        TimeRange range = Ranges.of(members.requiredTime("StartTime"), members.requiredTime("EndTime"),
                MetricMembers.period(members));
        if (range.periods() > MAX_DATAPOINTS) {
            throw new InvalidParameterCombinationException(String.format(Locale.ROOT,
                    "You have requested up to %,d datapoints, which exceeds the limit of %,d. You may reduce the datapoints"
                            + " requested by increasing Period, or decreasing the time range.",
                    range.periods(), MAX_DATAPOINTS));
        }
        ObjectNode output = Json.object().put("Label", metric.name());
        ArrayNode datapoints = output.putArray("Datapoints");
        store.read(metric, MetricMembers.unit(members), range)
                .forEach((unit, periods) -> append(datapoints, unit, periods, statistics));
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static List<Statistic> statistics(Members members) {
        members.texts("Statistics", 5).forEach(name -> {
            if (!MetricMembers.STATISTICS.contains(name)) {
                throw new ConstraintException(name, "statistics",
                        "Member must satisfy enum value set: " + MetricMembers.STATISTICS);
            }
        });
        List<Statistic> statistics = new ArrayList<>();
        members.texts("Statistics", 5).forEach(name -> statistics.add(MetricMembers.statistic(name, "Statistics")));
        members.texts("ExtendedStatistics", 10)
                .forEach(name -> statistics.add(MetricMembers.statistic(name, "ExtendedStatistics")));
        if (statistics.isEmpty()) {
            throw new MissingRequiredParameterException("Statistics");
        }
        return statistics;
    }

    private static void append(ArrayNode datapoints, String unit, NavigableMap<Long, Distribution> periods,
            List<Statistic> statistics) {
        periods.forEach((start, values) -> {
            ObjectNode point = Json.object();
            for (Statistic statistic : statistics) {
                double number = statistic.of().applyAsDouble(values);
                if (!Double.isNaN(number)) {
                    (statistic.extended() ? point.withObjectProperty("ExtendedStatistics") : point)
                            .put(statistic.name(), number);
                }
            }
            if (!point.isEmpty()) {
                datapoints.add(point.put("Timestamp", Times.shape(Instant.ofEpochSecond(start))).put("Unit", unit));
            }
        });
    }
}

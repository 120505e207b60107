package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterCombinationException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import dev.stagedoor.emulator.telemetry.metrics.store.Datum;
import dev.stagedoor.emulator.telemetry.metrics.store.Distribution;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricStore;
import io.vertx.core.Future;

/**
 * PutMetricData: all of the call or nothing. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html">the operation</a>.
 */
public final class PutMetricData implements Operation {

    private static final int MAX_DATA = 1000;
    private static final int MAX_VALUES = 150;
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofHours(2);

    private final MetricStore store;
    private final Clock clock;

    public PutMetricData(MetricStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "Namespace", "MetricData");
        String namespace = MetricMembers.namespace(members);
        if (namespace.startsWith("AWS/") && !(request.caller() instanceof Caller.Service)) {
            throw new InvalidParameterValueException(
                    "The value AWS/ for parameter Namespace is invalid: it is kept for AWS services.");
        }
        List<Members> data = members.structures("MetricData", MAX_DATA, "MetricName", "Dimensions", "Timestamp",
                "Value", "Values", "Counts", "StatisticValues", "Unit", "StorageResolution");
        if (data.isEmpty()) {
            throw new MissingRequiredParameterException("MetricData");
        }
        List<Datum> accepted = new ArrayList<>(data.size());
        data.forEach(datum -> accepted.add(datum(namespace, datum)));
        store.put(accepted);
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    private Datum datum(String namespace, Members datum) {
        MetricId metric = new MetricId(namespace, datum.required("MetricName", 1, 255),
                MetricMembers.dimensions(datum));
        Integer resolution = datum.whole("StorageResolution", 1, 60);
        if (resolution != null && resolution != 1 && resolution != 60) {
            throw new InvalidParameterValueException("The value " + resolution + " for parameter "
                    + datum.name("StorageResolution") + " is invalid: it is 1 or 60.");
        }
        return new Datum(metric, time(datum).getEpochSecond(),
                Objects.requireNonNullElse(MetricMembers.unit(datum), "None"),
                resolution != null && resolution == 1, values(datum));
    }

    private Instant time(Members datum) {
        Instant now = clock.instant();
        Instant time = Objects.requireNonNullElse(datum.time("Timestamp"), now);
        if (time.isBefore(now.minus(OLDEST)) || time.isAfter(now.plus(AHEAD))) {
            throw new InvalidParameterValueException("The parameter " + datum.name("Timestamp")
                    + " must specify a time within the past two weeks and the next two hours.");
        }
        return time;
    }

    private static Consumer<Distribution> values(Members datum) {
        Double value = datum.number("Value");
        List<Double> values = datum.numbers("Values", MAX_VALUES);
        Members set = datum.structure("StatisticValues", "SampleCount", "Sum", "Minimum", "Maximum");
        int forms = (value == null ? 0 : 1) + (values.isEmpty() ? 0 : 1) + (set == null ? 0 : 1);
        if (forms == 0) {
            throw new MissingRequiredParameterException(datum.name("Value"));
        }
        if (forms > 1) {
            throw new InvalidParameterCombinationException("The parameters " + datum.name("Value") + ", Values and"
                    + " StatisticValues are mutually exclusive and you have specified more than one.");
        }
        if (value != null) {
            return distribution -> distribution.add(value, 1);
        }
        return set == null ? distribution(values, datum) : statistics(set);
    }

    private static Consumer<Distribution> distribution(List<Double> values, Members datum) {
        List<Double> counts = datum.numbers("Counts", MAX_VALUES);
        if (!counts.isEmpty() && counts.size() != values.size()) {
            throw new InvalidParameterValueException("The parameters " + datum.name("Values") + " and Counts must have"
                    + " the same number of entries.");
        }
        if (counts.stream().anyMatch(count -> count <= 0)) {
            throw new InvalidParameterValueException("The parameter " + datum.name("Counts") + " must be positive.");
        }
        return distribution -> {
            for (int i = 0; i < values.size(); i++) {
                distribution.add(values.get(i), counts.isEmpty() ? 1 : counts.get(i));
            }
        };
    }

    private static Consumer<Distribution> statistics(Members set) {
        double count = required(set, "SampleCount");
        double sum = required(set, "Sum");
        double minimum = required(set, "Minimum");
        double maximum = required(set, "Maximum");
        if (count <= 0 || minimum > maximum) {
            throw new InvalidParameterValueException("The parameter " + set.name("SampleCount")
                    + " must be positive, and Minimum no more than Maximum.");
        }
        return distribution -> distribution.addSet(count, sum, minimum, maximum);
    }

    private static double required(Members set, String member) {
        Double number = set.number(member);
        if (number == null) {
            throw new MissingRequiredParameterException(set.name(member));
        }
        return number;
    }
}

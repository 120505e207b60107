package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricStore;
import io.vertx.core.Future;

/**
 * GetMetricData: many statistics at once, page by page. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">the operation</a>.
 */
public final class GetMetricData implements Operation {

    private static final int MAX_QUERIES = 500;
    private static final int MAX_DATAPOINTS = 100_800;

    private final MetricStore store;

    public GetMetricData(MetricStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "MetricDataQueries", "StartTime", "EndTime", "NextToken", "ScanBy",
                "MaxDatapoints");
        Instant start = members.requiredTime("StartTime");
        Instant end = members.requiredTime("EndTime");
        boolean newestFirst = !"TimestampAscending"
                .equals(members.choice("ScanBy", List.of("TimestampDescending", "TimestampAscending")));
        Integer most = members.whole("MaxDatapoints", 1, MAX_DATAPOINTS);
        Page page = new Page(Paging.start(members.text("NextToken")),
                Objects.requireNonNullElse(most, MAX_DATAPOINTS));
        ObjectNode output = Json.object();
        ArrayNode results = output.putArray("MetricDataResults");
        for (MetricQuery query : queries(members)) {
            NavigableMap<Long, Double> values = values(query, start, end);
            if (query.returned()) {
                results.add(page.result(query, newestFirst ? values.descendingMap() : values));
            }
        }
        if (page.more()) {
            output.put("NextToken", Paging.token(page.end()));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static List<MetricQuery> queries(Members members) {
        List<MetricQuery> queries = members.structures("MetricDataQueries", MAX_QUERIES, MetricQuery.KNOWN).stream()
                .map(MetricQuery::of).toList();
        if (queries.isEmpty()) {
            throw new MissingRequiredParameterException("MetricDataQueries");
        }
        Set<String> ids = new HashSet<>();
        for (MetricQuery query : queries) {
            if (!ids.add(query.id())) {
                throw new InvalidParameterValueException(
                        "The values for parameter id in MetricDataQueries are not unique: " + query.id());
            }
        }
        return queries;
    }

    private NavigableMap<Long, Double> values(MetricQuery query, Instant start, Instant end) {
        NavigableMap<Long, Double> values = new TreeMap<>();
        store.readTogether(query.metric(), query.unit(), Ranges.of(start, end, query.period()))
                .forEach((period, distribution) -> {
                    double value = query.statistic().of().applyAsDouble(distribution);
                    if (!Double.isNaN(value)) {
                        values.put(period, value);
                    }
                });
        return values;
    }

    /** So many data of all results together, from that one on. */
    private static final class Page {

        private final int first;
        private final int size;
        private int seen;

        Page(int first, int size) {
            this.first = first;
            this.size = size;
        }

        int end() {
            return first + size;
        }

        boolean more() {
            return seen > end();
        }

        ObjectNode result(MetricQuery query, Map<Long, Double> values) {
            ObjectNode result = Json.object().put("Id", query.id()).put("Label", query.label());
            ArrayNode timestamps = result.putArray("Timestamps");
            ArrayNode numbers = result.putArray("Values");
            values.forEach((period, value) -> {
                if (seen >= first && seen < end()) {
                    timestamps.add(BigDecimal.valueOf(period));
                    numbers.add(value);
                }
                seen++;
            });
            return result.put("StatusCode", seen > end() ? "PartialData" : "Complete");
        }
    }
}

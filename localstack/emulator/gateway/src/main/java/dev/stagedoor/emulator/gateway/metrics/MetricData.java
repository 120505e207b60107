package dev.stagedoor.emulator.gateway.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * What was counted, as {@code MetricData} of CloudWatch. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">the metrics</a>: of
 * the errors and the cache each request is a 0 or a 1, so that the average is a rate.
 */
final class MetricData {

    /** How many values one datum may have. */
    private static final int MAX_VALUES = 150;

    private final BigDecimal timestamp;
    private final List<ObjectNode> data = new ArrayList<>();

    MetricData(Instant time) {
        this.timestamp = BigDecimal.valueOf(time.toEpochMilli(), 3);
    }

    List<ObjectNode> data() {
        return data;
    }

    /**
     * The metrics of some requests.
     *
     * @param caches whether there is a cache that they hit or missed
     * @param dimensions name, value, name, value
     */
    void add(long[] cells, boolean caches, String... dimensions) {
        long requests = 0;
        for (int bin = 0; bin < LatencyBins.COUNT; bin++) {
            requests += cells[Counters.LATENCY + bin];
        }
        if (requests == 0) {
            return;
        }
        ArrayNode shape = Json.array();
        for (int i = 0; i < dimensions.length; i += 2) {
            shape.add(Json.object().put("Name", dimensions[i]).put("Value", dimensions[i + 1]));
        }
        distribution("Count", "Count", shape, new long[]{0, requests}, 0, 2, value -> value);
        share("4XXError", shape, requests, cells[Counters.CLIENT_ERRORS]);
        share("5XXError", shape, requests, cells[Counters.SERVER_ERRORS]);
        if (caches) {
            share("CacheHitCount", shape, requests, cells[Counters.CACHE_HITS]);
            share("CacheMissCount", shape, requests, cells[Counters.CACHE_MISSES]);
        }
        distribution("Latency", "Milliseconds", shape, cells, Counters.LATENCY, LatencyBins.COUNT,
                LatencyBins::millis);
        distribution("IntegrationLatency", "Milliseconds", shape, cells, Counters.INTEGRATION_LATENCY,
                LatencyBins.COUNT, LatencyBins::millis);
    }

    private void share(String name, ArrayNode dimensions, long requests, long some) {
        // Of a request that is being counted at this moment the error may be there already.
        long others = Math.max(0, requests - some);
        distribution(name, "Count", dimensions, new long[]{others, some}, 0, 2, value -> value);
    }

    private void distribution(String name, String unit, ArrayNode dimensions, long[] cells, int first, int bins,
            IntToDoubleFunction value) {
        ObjectNode datum = null;
        for (int bin = 0; bin < bins; bin++) {
            if (cells[first + bin] > 0) {
                if (datum == null || datum.get("Values").size() == MAX_VALUES) {
                    datum = datum(name, unit, dimensions);
                }
                datum.withArrayProperty("Values").add(value.applyAsDouble(bin));
                datum.withArrayProperty("Counts").add(cells[first + bin]);
            }
        }
    }

    private ObjectNode datum(String name, String unit, ArrayNode dimensions) {
        ObjectNode datum = Json.object().put("MetricName", name).put("Timestamp", timestamp).put("Unit", unit);
        datum.set("Dimensions", dimensions);
        datum.putArray("Values");
        datum.putArray("Counts");
        data.add(datum);
        return datum;
    }
}

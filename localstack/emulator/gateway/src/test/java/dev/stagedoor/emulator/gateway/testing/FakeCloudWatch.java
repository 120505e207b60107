package dev.stagedoor.emulator.gateway.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;

/** Takes PutMetricData and remembers it. */
public final class FakeCloudWatch implements AwsService {

    private final List<JsonNode> data = new CopyOnWriteArrayList<>();
    private final List<AwsRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("monitoring", "1.0", "fake");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("PutMetricData", request -> {
            requests.add(request);
            request.input().get("MetricData").forEach(data::add);
            return Future.succeededFuture(AwsResponse.empty(200));
        });
    }

    public List<AwsRequest> requests() {
        return requests;
    }

    /** Values with their counts, such as {@code 0x3 1x2}; null where the metric was not put. Dimension values in their order. */
    public String values(String metric, String... dimensionValues) {
        StringBuilder text = new StringBuilder();
        for (JsonNode datum : data) {
            if (datum.get("MetricName").asText().equals(metric) && Objects.equals(List.of(dimensionValues),
                    datum.get("Dimensions").findValuesAsText("Value"))) {
                for (int i = 0; i < datum.get("Values").size(); i++) {
                    text.append(text.isEmpty() ? "" : " ").append(datum.get("Values").get(i).asInt()).append('x')
                            .append(datum.get("Counts").get(i).asInt());
                }
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}

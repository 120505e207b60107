package dev.stagedoor.emulator.telemetry.metrics.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import dev.stagedoor.emulator.core.wire.WrappedProtocol;
import dev.stagedoor.emulator.telemetry.metrics.error.MetricsException;

/** The query protocol, which answers times as ISO 8601 and the one map of this service as entries. */
public final class MetricsQueryProtocol extends WrappedProtocol {

    private static final Set<String> TIMES = Set.of("Timestamp", "Timestamps", "LastModified", "StateUpdatedTimestamp",
            "StateTransitionedTimestamp", "AlarmConfigurationUpdatedTimestamp");
    private static final String MAP = "ExtendedStatistics";

    public MetricsQueryProtocol() {
        super(new QueryProtocol("monitoring", "2010-08-01", "http://monitoring.amazonaws.com/doc/2010-08-01/"));
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        if (request.header("smithy-protocol") != null) {
            throw new UnknownOperationException("monitoring",
                    "(the Smithy RPC v2 CBOR protocol; it speaks AWS JSON 1.0 and AWS query)");
        }
        return super.decode(request, caller, requestId);
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        return super.encode(request, AwsResponse.of(response.status(), (ObjectNode) texts("", response.output())));
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        return super.encodeError(error instanceof MetricsException own
                ? new AwsException(own.status(), own.queryCode(), own.getMessage())
                : error, requestId);
    }

    private static JsonNode texts(String name, JsonNode value) {
        if (value.isNumber() && TIMES.contains(name)) {
            return TextNode.valueOf(iso(value.decimalValue()));
        }
        if (value.isArray()) {
            var list = Json.array();
            value.forEach(item -> list.add(texts(name, item)));
            return list;
        }
        if (value.isObject()) {
            ObjectNode object = Json.object();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                object.set(member.getKey(), member.getKey().equals(MAP)
                        ? entries(member.getValue())
                        : texts(member.getKey(), member.getValue()));
            }
            return object;
        }
        return value;
    }

    private static JsonNode entries(JsonNode map) {
        var list = Json.array();
        map.properties().forEach(
                entry -> list.add(Json.object().put("key", entry.getKey()).set("value", entry.getValue())));
        return Json.object().set("entry", list);
    }

    private static String iso(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue()).toString();
    }
}

package dev.stagedoor.emulator.telemetry;

import java.net.URI;
import java.nio.file.Path;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.telemetry.LogsFixture.HandClock;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricLimits;
import io.vertx.core.Future;

/** CloudWatch metrics on a bus that allows everything; the clock stands at {@link LogsFixture#NOW} until it is moved. */
final class MetricsFixture {

    static final long NOW = LogsFixture.NOW / 1000;

    final HandClock clock = new HandClock();
    final Bus bus = new Bus((service, request) -> {});
    final MetricsService service;

    MetricsFixture(MetricLimits limits) {
        service = new MetricsService(new EmulatorContext(null, clock, new Ids(new Random(1)), Account.DEFAULT, bus,
                URI.create("http://127.0.0.1:1"), Path.of("target"), null), limits);
        bus.register(service);
    }

    /** The answer; throws what the operation failed with. Members in single quotes. */
    ObjectNode call(String operation, String json) {
        return call(operation, json, new Caller.Anonymous());
    }

    ObjectNode call(String operation, String json, Caller caller) {
        try {
            ObjectNode input = (ObjectNode) Json.parse(json.replace('\'', '"'));
            Future<AwsResponse> future = bus.call(AwsRequest.of("monitoring", operation, input, caller, "r"));
            if (future.failed()) {
                throw (RuntimeException) future.cause();
            }
            return future.result().output();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** One value of a metric of the namespace Test, so many seconds ago. */
    void put(String metric, long secondsAgo, double value) {
        call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'" + metric + "','Timestamp':"
                + (clock.instant().getEpochSecond() - secondsAgo) + ",'Value':" + value + "}]}");
    }

    /** State of the only alarm. */
    String state() {
        service.evaluateAlarms();
        return call("DescribeAlarms", "{}").at("/MetricAlarms/0/StateValue").asText();
    }
}

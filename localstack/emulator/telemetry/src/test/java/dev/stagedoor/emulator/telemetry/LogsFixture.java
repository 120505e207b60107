package dev.stagedoor.emulator.telemetry;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import io.vertx.core.Future;

/** CloudWatch Logs on a bus that allows everything, with a clock that stands until it is moved. */
final class LogsFixture {

    static final long NOW = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    /** A clock in the hand of the test. */
    static final class HandClock extends Clock {
        private Instant now = Instant.ofEpochMilli(NOW);

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    final HandClock clock = new HandClock();
    final Bus bus = new Bus((service, request) -> {});
    final LogsService service;

    LogsFixture(LogLimits limits) {
        service = new LogsService(new EmulatorContext(null, clock, new Ids(new Random(1)), Account.DEFAULT, bus,
                URI.create("http://127.0.0.1:1"), Path.of("target"), null), limits);
        bus.register(service);
    }

    /** The answer; throws what the operation failed with. Members in single quotes. */
    ObjectNode call(String operation, String json) {
        try {
            ObjectNode input = (ObjectNode) Json.parse(json.replace('\'', '"'));
            var future = bus.call(AwsRequest.of("logs", operation, input, new Caller.Anonymous(), "r"));
            return result(future).output();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static <T> T result(Future<T> future) {
        if (future.failed()) {
            throw (RuntimeException) future.cause();
        }
        return future.result();
    }

    /** Writes one event now plus so many milliseconds. */
    void log(String group, String stream, long offset, String message) {
        call("PutLogEvents", "{'logGroupName':'" + group + "','logStreamName':'" + stream
                + "','logEvents':[{'timestamp':" + (clock.millis() + offset) + ",'message':'" + message + "'}]}");
    }

    void create(String group, String... streams) {
        call("CreateLogGroup", "{'logGroupName':'" + group + "'}");
        for (String stream : streams) {
            call("CreateLogStream", "{'logGroupName':'" + group + "','logStreamName':'" + stream + "'}");
        }
    }
}

package dev.stagedoor.emulator.telemetry.logs.operations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.LogEvent;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore.NewEvent;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents</a> with
 * its limits for one batch. As on AWS, a sequence token is taken and means nothing.
 */
public final class PutLogEvents implements Operation {

    private static final long DAY = 86_400_000L;
    private static final long MAX_BATCH = 1 << 20;
    private static final long TOO_NEW = 2 * 3_600_000L;
    private static final long TOO_OLD = 14 * DAY;

    private final LogStore store;
    private final Clock clock;

    public PutLogEvents(LogStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "logStreamName", "logEvents", "sequenceToken");
        String group = input.group();
        String stream = input.stream();
        List<NewEvent> events = events(input);
        store.stream(group, stream);
        Acceptance accepted = accept(group, events);
        store.write(group, stream, events.subList(accepted.from(), accepted.to()));
        ObjectNode output = Json.object().put("nextSequenceToken", "0");
        if (accepted.rejects(events.size())) {
            output.set("rejectedLogEventsInfo", accepted.shape(events.size()));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static List<NewEvent> events(Input input) {
        List<JsonNode> nodes = input.list("logEvents", 10_000);
        if (nodes.isEmpty()) {
            throw Input.invalid("'[]'", "logEvents", "Member must have length greater than or equal to 1");
        }
        List<NewEvent> events = new ArrayList<>(nodes.size());
        long bytes = 0;
        for (JsonNode node : nodes) {
            NewEvent event = event(node);
            long size = LogEvent.size(event.message().length);
            bytes += size;
            if (size > MAX_BATCH) {
                throw new InvalidParameterException("Log event too large: " + size + " bytes exceeds limit of "
                        + MAX_BATCH);
            }
            if (!events.isEmpty() && events.get(events.size() - 1).timestamp() > event.timestamp()) {
                throw new InvalidParameterException(
                        "Log events in a single PutLogEvents request must be in chronological order.");
            }
            events.add(event);
        }
        if (bytes > MAX_BATCH) {
            throw new InvalidParameterException("Upload too large: " + bytes + " bytes exceeds limit of " + MAX_BATCH);
        }
        if (events.get(events.size() - 1).timestamp() - events.get(0).timestamp() > DAY) {
            throw new InvalidParameterException(
                    "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        }
        return events;
    }

    private static NewEvent event(JsonNode node) {
        JsonNode time = node.path("timestamp");
        JsonNode message = node.path("message");
        if (!time.isIntegralNumber() || !time.canConvertToLong() || time.longValue() < 0) {
            throw Input.invalid("'" + time.asText() + "'", "logEvents.1.member.timestamp",
                    "Member must have value greater than or equal to 0");
        }
        if (!message.isTextual() || message.textValue().isEmpty()) {
            throw Input.invalid("'" + message.asText() + "'", "logEvents.1.member.message",
                    "Member must have length greater than or equal to 1");
        }
        return new NewEvent(time.longValue(), message.textValue().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Which of a batch, in order of time, is stored.
     *
     * @param expired end of the events that the retention would drop
     * @param tooOld end of the events that are more than 14 days old
     * @param to end of the events that are not more than two hours ahead
     */
    private record Acceptance(int expired, int tooOld, int to) {

        int from() {
            return Math.min(Math.max(expired, tooOld), to);
        }

        boolean rejects(int size) {
            return from() > 0 || to < size;
        }

        ObjectNode shape(int size) {
            ObjectNode info = Json.object();
            if (to < size) {
                info.put("tooNewLogEventStartIndex", to);
            }
            if (tooOld > 0) {
                info.put("tooOldLogEventEndIndex", tooOld);
            }
            if (expired > 0) {
                info.put("expiredLogEventEndIndex", expired);
            }
            return info;
        }
    }

    private Acceptance accept(String group, List<NewEvent> events) {
        long now = clock.millis();
        return new Acceptance(before(events, store.oldestKept(group)), before(events, now - TOO_OLD),
                before(events, now + TOO_NEW + 1));
    }

    private static int before(List<NewEvent> events, long time) {
        int count = 0;
        while (count < events.size() && events.get(count).timestamp() < time) {
            count++;
        }
        return count;
    }
}

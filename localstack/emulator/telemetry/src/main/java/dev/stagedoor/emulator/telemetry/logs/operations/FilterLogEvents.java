package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.EventKey;
import dev.stagedoor.emulator.telemetry.logs.store.EventQuery;
import dev.stagedoor.emulator.telemetry.logs.store.LogEvent;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>:
 * what {@code aws logs tail} reads. Streams are always interleaved, as on AWS today.
 */
public final class FilterLogEvents implements Operation {

    private final LogStore store;

    public FilterLogEvents(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "logGroupIdentifier", "logStreamNames", "logStreamNamePrefix",
                "startTime", "endTime", "filterPattern", "nextToken", "limit", "interleaved");
        String group = input.groupOrIdentifier();
        Long start = input.time("startTime");
        Long end = input.time("endTime");
        String token = input.text("nextToken");
        EventKey from = token != null ? position(token) : start == null ? null : EventKey.startOf(start);
        // AWS counts the end in, unlike GetLogEvents.
        EventKey to = end == null || end == Long.MAX_VALUE ? null : EventKey.startOf(end + 1);
        int limit = input.number("limit", 1, 10_000, 10_000);
        EventQuery query = new EventQuery(from, to, streams(input), FilterPattern.parse(input.text("filterPattern")),
                false, limit + 1, GetLogEvents.MAX_BYTES);
        List<LogEvent> events = store.events(group, query);
        return Future.succeededFuture(AwsResponse.ok(shape(events, limit, more(group, events, query))));
    }

    private static Predicate<String> streams(Input input) {
        Set<String> names = Set.copyOf(input.texts("logStreamNames", 100));
        String prefix = input.text("logStreamNamePrefix");
        if (!names.isEmpty() && prefix != null) {
            throw new InvalidParameterException(
                    "LogStreamNames and LogStreamNamePrefix are mutually exclusive parameters.");
        }
        return stream -> (names.isEmpty() || names.contains(stream)) && (prefix == null || stream.startsWith(prefix));
    }

    /** True if something comes after these events: the answer may be full by bytes before it is full by number. */
    private boolean more(String group, List<LogEvent> events, EventQuery query) {
        return !events.isEmpty()
                && !store.events(group, query.oneFrom(events.get(events.size() - 1).key().next())).isEmpty();
    }

    private static ObjectNode shape(List<LogEvent> events, int limit, boolean more) {
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("events");
        events.stream().limit(limit).forEach(event -> list.addObject().put("logStreamName", event.stream())
                .put("timestamp", event.key().timestamp()).put("message", event.message())
                .put("ingestionTime", event.ingestionTime()).put("eventId", event.key().eventId()));
        output.putArray("searchedLogStreams");
        if (events.size() > limit) {
            output.put("nextToken", PageToken.of(events.get(limit).key().eventId()));
        } else if (more) {
            output.put("nextToken", PageToken.of(events.get(events.size() - 1).key().next().eventId()));
        }
        return output;
    }

    private static EventKey position(String token) {
        try {
            return EventKey.parse(PageToken.read(token));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("The specified nextToken is invalid.");
        }
    }
}

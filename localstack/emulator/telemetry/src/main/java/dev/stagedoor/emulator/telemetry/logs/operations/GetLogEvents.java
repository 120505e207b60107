package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.List;

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
 * <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>: one
 * stream, in both directions. At the end of the stream the token that was given comes back.
 */
public final class GetLogEvents implements Operation {

    static final long MAX_BYTES = 1 << 20;

    private final LogStore store;

    public GetLogEvents(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "logGroupIdentifier", "logStreamName", "startTime", "endTime",
                "nextToken", "limit", "startFromHead");
        String group = input.groupOrIdentifier();
        String stream = input.stream();
        store.stream(group, stream);
        Long start = input.time("startTime");
        Long end = input.time("endTime");
        EventKey from = start == null ? null : EventKey.startOf(start);
        EventKey to = end == null ? null : EventKey.startOf(end);
        boolean backward = !input.flag("startFromHead", false);
        EventKey position = EventKey.startOf(start == null ? 0 : start);
        String token = input.text("nextToken");
        if (token != null) {
            position = position(token);
            backward = token.startsWith("b/");
            from = backward ? from : later(from, position);
            to = backward ? earlier(to, position) : to;
        }
        List<LogEvent> events = store.events(group, new EventQuery(from, to, stream::equals, message -> true, backward,
                input.number("limit", 1, 10_000, 10_000), MAX_BYTES));
        return Future.succeededFuture(AwsResponse.ok(shape(events, position)));
    }

    private static ObjectNode shape(List<LogEvent> events, EventKey position) {
        EventKey first = events.isEmpty() ? position : events.get(0).key();
        EventKey next = events.isEmpty() ? position : events.get(events.size() - 1).key().next();
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("events");
        events.forEach(event -> list.addObject().put("timestamp", event.key().timestamp())
                .put("message", event.message()).put("ingestionTime", event.ingestionTime()));
        return output.put("nextForwardToken", "f/" + next.eventId() + "/s")
                .put("nextBackwardToken", "b/" + first.eventId() + "/s");
    }

    private static EventKey position(String token) {
        try {
            if (token.matches("[fb]/\\d{56}/s")) {
                return EventKey.parse(token.substring(2, 58));
            }
        } catch (IllegalArgumentException e) {
            // Digits beyond any time: refused below like any other text.
        }
        throw new InvalidParameterException("The specified nextToken is invalid.");
    }

    private static EventKey later(EventKey a, EventKey b) {
        return a == null || a.compareTo(b) < 0 ? b : a;
    }

    private static EventKey earlier(EventKey a, EventKey b) {
        return a == null || a.compareTo(b) > 0 ? b : a;
    }
}

package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import dev.stagedoor.emulator.telemetry.logs.store.LogStream;
import io.vertx.core.Future;

/** DescribeLogStreams: in order of names or of the last event. */
public final class DescribeLogStreams implements Operation {

    private static final Comparator<LogStream> BY_NAME = Comparator.comparing(LogStream::name);
    private static final Comparator<LogStream> BY_LAST_EVENT = Comparator
            .comparing(LogStream::lastEvent, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(BY_NAME);

    private final LogStore store;
    private final Account account;

    public DescribeLogStreams(LogStore store, Account account) {
        this.store = store;
        this.account = account;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "logGroupIdentifier", "logStreamNamePrefix", "orderBy",
                "descending", "nextToken", "limit");
        String group = input.groupOrIdentifier();
        String prefix = Objects.requireNonNullElse(input.text("logStreamNamePrefix"), "");
        Comparator<LogStream> order = order(input.text("orderBy"), prefix);
        List<LogStream> streams = new ArrayList<>(store.streams(group, prefix));
        streams.sort(input.flag("descending", false) ? Collections.reverseOrder(order) : order);
        String last = PageToken.read(input.text("nextToken"));
        int start = last == null ? 0 : after(streams, last);
        return Future.succeededFuture(AwsResponse.ok(PageToken.page("logStreams",
                streams.subList(start, streams.size()), input.number("limit", 1, 50, 50),
                stream -> shape(group, stream), LogStream::name)));
    }

    private static Comparator<LogStream> order(String orderBy, String prefix) {
        return switch (Objects.requireNonNullElse(orderBy, "LogStreamName")) {
            case "LogStreamName" -> BY_NAME;
            case "LastEventTime" -> {
                if (!prefix.isEmpty()) {
                    throw new InvalidParameterException(
                            "Cannot order by LastEventTime with a logStreamNamePrefix.");
                }
                yield BY_LAST_EVENT;
            }
            default -> throw Input.invalid("'" + orderBy + "'", "orderBy",
                    "Member must satisfy enum value set: [LogStreamName, LastEventTime]");
        };
    }

    private static int after(List<LogStream> streams, String last) {
        for (int i = 0; i < streams.size(); i++) {
            if (streams.get(i).name().equals(last)) {
                return i + 1;
            }
        }
        throw new InvalidParameterException("The specified nextToken is invalid.");
    }

    private ObjectNode shape(String group, LogStream stream) {
        ObjectNode shape = Json.object().put("logStreamName", stream.name()).put("creationTime", stream.created());
        if (stream.lastIngestion() != null) {
            shape.put("firstEventTimestamp", stream.firstEvent()).put("lastEventTimestamp", stream.lastEvent())
                    .put("lastIngestionTime", stream.lastIngestion());
        }
        return shape.put("arn", account.arn("logs", "log-group:" + group + ":log-stream:" + stream.name()))
                .put("storedBytes", 0);
    }
}

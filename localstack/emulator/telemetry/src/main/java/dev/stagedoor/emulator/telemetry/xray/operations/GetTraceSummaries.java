package dev.stagedoor.emulator.telemetry.xray.operations;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.xray.error.InvalidRequestException;
import dev.stagedoor.emulator.telemetry.xray.filter.FilterParser;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;
import dev.stagedoor.emulator.telemetry.xray.store.TraceStore;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/xray/latest/api/API_GetTraceSummaries.html">GetTraceSummaries</a>. Traces are found as soon as
 * a segment has come. All of them are looked at: sampling among them is refused.
 */
public final class GetTraceSummaries implements Operation {

    private static final int PAGE = 100;

    private final TraceStore store;
    private final Account account;
    private final Clock clock;
    private final Worker worker;

    public GetTraceSummaries(TraceStore store, Account account, Clock clock, Worker worker) {
        this.worker = worker;
        this.store = store;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        return worker.run(() -> find(request));
    }

    private AwsResponse find(AwsRequest request) {
        Input input = Input.of(request, "StartTime", "EndTime", "TimeRangeType", "Sampling", "FilterExpression",
                "NextToken");
        if (input.node().path("Sampling").asBoolean(false)) {
            throw new InvalidRequestException("The Stagedoor emulator does not support Sampling of traces");
        }
        Predicate<RecordedTrace> inTime = inTime(input);
        String expression = input.text("FilterExpression");
        Predicate<RecordedTrace> filter = expression == null || expression.isBlank()
                ? trace -> true
                : FilterParser.parse(expression);
        String after = input.text("NextToken") == null ? "" : TraceOrder.last(input.text("NextToken"));
        List<RecordedTrace> looked = store.all().stream().filter(inTime).toList();
        List<RecordedTrace> found = looked.stream().filter(trace -> trace.id().compareTo(after) > 0).filter(filter)
                .sorted(Comparator.comparing(RecordedTrace::id)).limit(PAGE + 1L).toList();
        return AwsResponse.ok(answer(found, looked.size()));
    }

    private static Predicate<RecordedTrace> inTime(Input input) {
        double start = input.time("StartTime");
        double end = input.time("EndTime");
        if (end <= start) {
            throw new InvalidRequestException("EndTime must be after StartTime");
        }
        String type = input.text("TimeRangeType") == null ? "TraceId" : input.text("TimeRangeType");
        return switch (type) {
            case "TraceId" -> trace -> TraceOrder.second(trace) >= Math.floor(start) && TraceOrder.second(trace) < end;
            case "Event" -> trace -> trace.end() >= start && trace.start() < end;
            default -> throw new InvalidRequestException(
                    "The Stagedoor emulator does not support the TimeRangeType " + type);
        };
    }

    private ObjectNode answer(List<RecordedTrace> found, int looked) {
        ObjectNode answer = Json.object();
        ArrayNode summaries = answer.putArray("TraceSummaries");
        found.stream().limit(PAGE).forEach(trace -> summaries.add(TraceSummary.of(trace, account.id())));
        if (found.size() > PAGE) {
            answer.put("NextToken", TraceOrder.token(found.get(PAGE - 1)));
        }
        return answer.put("ApproximateTime", clock.instant().getEpochSecond()).put("TracesProcessedCount", looked);
    }
}

package dev.stagedoor.cli.executions.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.paginators.GetExecutionHistoryIterable;

import static org.assertj.core.api.Assertions.assertThat;

class HistoriesTest {

    private static final Instant START = Instant.parse("2026-11-25T18:30:00Z");

    @Test
    void aHistoryIsReadPageByPage() {
        List<Event> events = new Histories(new Pages()).of("arn");

        assertThat(events).extracting(Event::id).containsExactly(1L, 2L, 3L);
        assertThat(events.get(2)).isEqualTo(new Event(3, 2, START, "TaskFailed",
                Map.of("resourceType", "sqs", "resource", "sendMessage", "error", "Gone")));
    }

    @Test
    void ofWhatIsLongTheBeginningIsKept() {
        assertThat(new Histories(new Pages()).of("arn").get(0).detail("input")).get().asString().hasSize(1_500);
    }

    /** A page for each event. */
    private static final class Pages implements SfnClient {

        private static final List<HistoryEvent> EVENTS = List.of(
                event(1, 0, "ExecutionStarted")
                        .executionStartedEventDetails(
                                d -> d.input("x".repeat(200_000)).inputDetails(i -> i.truncated(false)))
                        .build(),
                event(2, 0, "TaskStateEntered").stateEnteredEventDetails(d -> d.name("Ask")).build(),
                event(3, 2, "TaskFailed")
                        .taskFailedEventDetails(d -> d.resourceType("sqs").resource("sendMessage").error("Gone"))
                        .build());

        private static HistoryEvent.Builder event(long id, long previous, String type) {
            return HistoryEvent.builder().id(id).previousEventId(previous).timestamp(START).type(type);
        }

        @Override
        public GetExecutionHistoryResponse getExecutionHistory(GetExecutionHistoryRequest request) {
            int at = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
            return GetExecutionHistoryResponse.builder().events(EVENTS.get(at))
                    .nextToken(at + 1 < EVENTS.size() ? Integer.toString(at + 1) : null).build();
        }

        @Override
        public GetExecutionHistoryIterable getExecutionHistoryPaginator(GetExecutionHistoryRequest request) {
            return new GetExecutionHistoryIterable(this, request);
        }

        @Override
        public String serviceName() {
            return "states";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

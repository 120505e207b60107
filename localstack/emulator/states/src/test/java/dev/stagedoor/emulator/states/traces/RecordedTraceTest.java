package dev.stagedoor.emulator.states.traces;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.event.EventCounter;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.machine.Startable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedTraceTest {

    private static final String ROOT = "1-5f84c7a5-0123456789abcdef01234567";
    private static final String PARENT = "1111222233334444";

    private final List<ObjectNode> sent = new ArrayList<>();
    private final RecordedTrace trace = new RecordedTrace(new Ids(new Random(1)),
            Clock.fixed(Instant.parse("2027-01-14T19:30:00Z"), ZoneOffset.UTC),
            new SegmentFacts(new TraceHeader(ROOT, PARENT, true), false,
                    new Startable("arn:aws:states:us-east-1:000000000000:stateMachine:m", "m", MachineType.EXPRESS,
                            null,
                            null, null),
                    "arn:aws:states:us-east-1:000000000000:express:m:e:1", "000000000000"),
            sent::add);
    private final EventLog log = trace.seeing(new EventCounter());

    @Test
    void theSegmentIsTheStateMachinesAndAPartOfItsCallers() {
        event(EventType.EXECUTION_STARTED, 0);
        state(EventType.PASS_STATE_ENTERED, EventType.PASS_STATE_EXITED, "A", 0);
        event(EventType.EXECUTION_SUCCEEDED, 3);

        JsonNode segment = sent.get(0);
        assertThat(segment.get("name").asText()).isEqualTo("m");
        assertThat(segment.get("trace_id").asText()).isEqualTo(ROOT);
        assertThat(segment.get("parent_id").asText()).isEqualTo(PARENT);
        assertThat(segment.get("origin").asText()).isEqualTo("AWS::StepFunctions::StateMachine");
        assertThat(segment.get("resource_arn").asText()).endsWith(":stateMachine:m");
        assertThat(segment.get("end_time").decimalValue()).isEqualByComparingTo("1799955000");
        assertThat(segment.has("fault")).isFalse();
        assertThat(tree(segment)).isEqualTo("m(A)");
    }

    @Test
    void everyAttemptOfATaskIsACallOfItsOwnWithTheHeaderOfThatCall() {
        long entered = event(EventType.TASK_STATE_ENTERED, 0, "name", "Ask");
        long first = event(EventType.TASK_SCHEDULED, entered, "resource", "getItem", "resourceType", "dynamodb");
        long failed = event(EventType.TASK_FAILED, first, "error", "Busy", "cause", "later");
        long second = event(EventType.TASK_SCHEDULED, failed, "resource", "getItem", "resourceType", "dynamodb");
        String header = trace.headerAfter(second);
        long done = event(EventType.TASK_SUCCEEDED, second);
        event(EventType.TASK_STATE_EXITED, done, "name", "Ask");
        event(EventType.EXECUTION_SUCCEEDED, done + 1);

        assertThat(tree(sent.get(0))).isEqualTo("m(Ask(DynamoDB! DynamoDB))");
        JsonNode calls = sent.get(0).at("/subsegments/0/subsegments");
        assertThat(calls.get(0).at("/cause/exceptions/0/type").asText()).isEqualTo("Busy");
        assertThat(calls.get(1).at("/aws/operation").asText()).isEqualTo("GetItem");
        assertThat(header).isEqualTo(TraceHeader.text(ROOT, calls.get(1).get("id").asText(), true));
    }

    @Test
    void branchesArePartsOfTheirParallelStateAlsoThoseThatItsFailureStopped() {
        long entered = event(EventType.PARALLEL_STATE_ENTERED, 0, "name", "P");
        long started = event(EventType.PARALLEL_STATE_STARTED, entered);
        long one = event(EventType.TASK_STATE_ENTERED, started, "name", "One");
        event(EventType.WAIT_STATE_ENTERED, started, "name", "Two");
        long call = event(EventType.LAMBDA_FUNCTION_SCHEDULED, one, "resource",
                "arn:aws:lambda:us-east-1:000000000000:function:f");
        long failed = event(EventType.LAMBDA_FUNCTION_FAILED, call, "error", "Bad");
        long parallelFailed = event(EventType.PARALLEL_STATE_FAILED, failed);
        long exited = event(EventType.PARALLEL_STATE_EXITED, entered, "name", "P");
        state(EventType.PASS_STATE_ENTERED, EventType.PASS_STATE_EXITED, "Caught", exited);
        event(EventType.EXECUTION_SUCCEEDED, exited + 2);

        assertThat(parallelFailed).isPositive();
        assertThat(tree(sent.get(0))).isEqualTo("m(P(One!(Lambda!) Two!) Caught)");
    }

    @Test
    void whatFailsTheExecutionIsAFaultAllTheWayUpAndAStopIsAnError() {
        event(EventType.FAIL_STATE_ENTERED, 0, "name", "F");
        event(EventType.EXECUTION_FAILED, 1, "error", "Gone", "cause", "long ago");
        event(EventType.EXECUTION_REDRIVEN, 2);
        event(EventType.WAIT_STATE_ENTERED, 3, "name", "W");
        event(EventType.EXECUTION_ABORTED, 0);

        assertThat(tree(sent.get(0))).isEqualTo("m!(F!)");
        assertThat(sent.get(0).at("/cause/exceptions/0/message").asText()).isEqualTo("long ago");
        assertThat(sent.get(1).get("error").asBoolean()).isTrue();
        assertThat(sent.get(1).get("id")).isNotEqualTo(sent.get(0).get("id"));
        assertThat(sent.get(1).at("/subsegments/0/error").asBoolean()).isTrue();
    }

    @Test
    void statesThatARedriveGoesOnWithHaveTheirNamesInTheNextSegment() {
        long entered = event(EventType.PARALLEL_STATE_ENTERED, 0, "name", "P");
        long started = event(EventType.PARALLEL_STATE_STARTED, entered);
        long one = event(EventType.TASK_STATE_ENTERED, started, "name", "One");
        long two = event(EventType.WAIT_STATE_ENTERED, started, "name", "Two");
        long call = event(EventType.TASK_SCHEDULED, one, "resource", "getItem", "resourceType", "dynamodb");
        long aborted = event(EventType.TASK_STATE_ABORTED, call);
        event(EventType.EXECUTION_ABORTED, 0);

        event(EventType.EXECUTION_REDRIVEN, aborted + 1);
        long left = event(EventType.WAIT_STATE_EXITED, two, "name", "Two");
        long again = event(EventType.TASK_SCHEDULED, aborted, "resource", "getItem", "resourceType", "dynamodb");
        long done = event(EventType.TASK_SUCCEEDED, again);
        long exited = event(EventType.TASK_STATE_EXITED, done, "name", "One");
        long all = event(EventType.PARALLEL_STATE_EXITED, event(EventType.PARALLEL_STATE_SUCCEEDED, exited), "name",
                "P");
        state(EventType.PASS_STATE_ENTERED, EventType.PASS_STATE_EXITED, "Last", all);
        event(EventType.EXECUTION_SUCCEEDED, all + 2);

        assertThat(left).isPositive();
        assertThat(tree(sent.get(0))).isEqualTo("m(P(One(DynamoDB) Two))");
        assertThat(tree(sent.get(1))).isEqualTo("m(P(Two One(DynamoDB)) Last)");
    }

    @Test
    void aSegmentStaysBelowWhatXRayTakesAndSaysWhatItLeavesOut() {
        long last = 0;
        for (int i = 0; i < 2_000; i++) {
            last = state(EventType.PASS_STATE_ENTERED, EventType.PASS_STATE_EXITED, "a state with \\ in it " + i, last);
        }
        event(EventType.EXECUTION_SUCCEEDED, last);

        assertThat(Json.write(sent.get(0)).length()).isBetween(30_000, 64 * 1024);
        assertThat(sent.get(0).at("/metadata/default/subsegments_left_out").intValue())
                .isEqualTo(2_000 - sent.get(0).get("subsegments").size());
        assertThat(sent.get(0).has("fault")).isFalse();
    }

    private long state(EventType entered, EventType exited, String name, long previous) {
        return event(exited, event(entered, previous, "name", name), "name", name);
    }

    private long event(EventType type, long previous, String... details) {
        ObjectNode described = Json.object();
        for (int i = 0; i < details.length; i += 2) {
            described.put(details[i], details[i + 1]);
        }
        return log.record(type, previous, () -> described);
    }

    /** Names in their order; ! for a fault. */
    private static String tree(JsonNode segment) {
        assertThat(segment.has("end_time")).isTrue();
        List<String> inner = new ArrayList<>();
        segment.path("subsegments").forEach(subsegment -> inner.add(tree(subsegment)));
        return segment.get("name").asText() + (segment.has("fault") ? "!" : "")
                + (inner.isEmpty() ? "" : "(" + String.join(" ", inner) + ")");
    }
}

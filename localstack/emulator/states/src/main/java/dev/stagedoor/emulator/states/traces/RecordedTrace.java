package dev.stagedoor.emulator.states.traces;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.states.engine.ExecutionTrace;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.event.EventType;

/**
 * An execution whose trace is recorded: its events are the segment. Every event belongs to the subsegment of the event before it, unless
 * it enters a state or begins a call.
 */
final class RecordedTrace implements ExecutionTrace {

    /** X-Ray takes 64 kB; when there is no room, nothing more is recorded but the end. */
    private static final int ROOM = 56 * 1024;
    private static final int STATE = 140;
    private static final int CALL = 320;
    private static final int EXCEPTION = 120;
    /** A character of a name or a message, escaped. */
    private static final int ESCAPED = 2;

    private final Ids ids;
    private final Clock clock;
    private final SegmentFacts facts;
    private final Consumer<ObjectNode> sink;
    private final Map<Long, Subsegment> byEvent = new HashMap<>();
    private final List<Subsegment> open = new ArrayList<>();
    private final OpenStates before = new OpenStates();
    private Subsegment segment;
    private int room;
    private boolean full;
    private int leftOut;

    /** @param sink takes the segment when the execution ends, once more when it was redriven and ends again */
    RecordedTrace(Ids ids, Clock clock, SegmentFacts facts, Consumer<ObjectNode> sink) {
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
        this.sink = sink;
    }

    @Override
    public String headerAfter(long event) {
        return TraceHeader.text(facts.header().root(), byEvent.getOrDefault(event, segment).id(), true);
    }

    @Override
    public EventLog seeing(EventLog events) {
        return (type, previousId, details) -> {
            ObjectNode described = details == null ? null : details.get();
            long id = events.record(type, previousId, details == null ? null : (Supplier<ObjectNode>) () -> described);
            happened(type, id, previousId, described == null ? Json.object() : described);
            return id;
        };
    }

    private void happened(EventType type, long id, long previousId, ObjectNode details) {
        Instant now = clock.instant();
        if (segment == null) {
            begin(now);
        }
        Subsegment of = place(previousId, now);
        if (type.ends()) {
            end(type, details, now);
            return;
        }
        String name = type.text();
        if (full) {
            leftOut += name.endsWith("StateEntered") ? 1 : 0;
            return;
        }
        if (name.endsWith("StateEntered")) {
            of = begin(of, details.path("name").asText(), now, false);
        } else if (name.endsWith("Scheduled")) {
            of = call(of, details, now);
        }
        if (full) {
            return;
        }
        of.saw(now);
        if (name.endsWith("StateExited") && of != segment) {
            leave(of);
            of = of.parent();
        } else if (endsCall(type) && of.isCall()) {
            failed(type, of, details);
            close(of);
            of = of.parent();
        }
        byEvent.put(id, of);
    }

    private Subsegment place(long event, Instant now) {
        Subsegment of = byEvent.get(event);
        if (of != null || full) {
            return of == null ? segment : of;
        }
        return before.of(event, segment, now, (in, name, at) -> begin(in, name, at, false)).orElse(segment);
    }

    private void begin(Instant now) {
        segment = new Subsegment(null, ids.hex(16), facts.machineName(), now, false);
        facts.describe(segment.json());
        room = ROOM;
        full = false;
        leftOut = 0;
    }

    private Subsegment begin(Subsegment parent, String name, Instant now, boolean call) {
        room -= (call ? CALL : STATE) + ESCAPED * name.length();
        if (room < 0) {
            full = true;
            leftOut++;
            return parent;
        }
        Subsegment begun = new Subsegment(parent, ids.hex(16), name, now, call);
        open.add(begun);
        return begun;
    }

    private Subsegment call(Subsegment parent, ObjectNode details, Instant now) {
        Subsegment call = begin(parent, CalledService.name(details), now, true);
        if (call != parent) {
            CalledService.describe(call.json(), details, facts.region());
        }
        return call;
    }

    /** A call ends with its answer, also where the task then waits for somebody. */
    private static boolean endsCall(EventType type) {
        return switch (type) {
            case TASK_SUBMITTED, TASK_SUCCEEDED, TASK_FAILED, TASK_TIMED_OUT, LAMBDA_FUNCTION_SUCCEEDED,
                    LAMBDA_FUNCTION_FAILED, LAMBDA_FUNCTION_TIMED_OUT, ACTIVITY_SUCCEEDED, ACTIVITY_FAILED,
                    ACTIVITY_TIMED_OUT ->
                true;
            default -> false;
        };
    }

    private void failed(EventType type, Subsegment of, ObjectNode details) {
        if (type.text().endsWith("Failed") || type.text().endsWith("TimedOut")) {
            fault(of, "fault", details);
        }
    }

    private void fault(Subsegment of, String flag, ObjectNode details) {
        ErrorOutput error = new ErrorOutput(details.path("error").textValue(), details.path("cause").textValue());
        room -= EXCEPTION + ESCAPED * details.path("cause").asText().length();
        of.fail(flag, room < 0 ? new ErrorOutput(null, null) : error, ids.hex(16));
    }

    private void close(Subsegment closed) {
        closed.close();
        open.remove(closed);
    }

    /** What is left open in a state that is left had failed, or was stopped. */
    private void leave(Subsegment state) {
        for (Subsegment inner : List.copyOf(open)) {
            if (inner != state && inner.isIn(state)) {
                inner.json().put("fault", true);
                close(inner);
            }
        }
        close(state);
    }

    /** States that are not left failed, or were stopped. */
    private void end(EventType type, ObjectNode details, Instant now) {
        String flag = type == EventType.EXECUTION_ABORTED ? "error" : "fault";
        for (Subsegment state : open) {
            if (type != EventType.EXECUTION_SUCCEEDED && !full) {
                state.json().put(flag, true);
            }
            state.saw(now);
            state.close();
        }
        segment.saw(now);
        if (type != EventType.EXECUTION_SUCCEEDED) {
            fault(segment, flag, details);
        }
        segment.close();
        if (leftOut > 0) {
            segment.json().withObject("/metadata/default").put("subsegments_left_out", leftOut);
        }
        sink.accept(segment.json());
        before.remember(byEvent, type == EventType.EXECUTION_SUCCEEDED ? List.of() : open);
        open.clear();
        byEvent.clear();
        segment = null;
    }
}

package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.engine.Activities.ActivityTask;
import dev.stagedoor.emulator.states.event.EventType;

/** Waits for a worker that asks the activity for work, and for its answer. */
final class ActivityWork extends TaskWork {

    private Runnable withdraw = () -> {};

    ActivityWork(Visit visit, TaskState state) {
        super(visit, state);
    }

    @Override
    void begin(JsonNode arguments, ObjectNode limits) {
        Payload input = Payload.same(arguments, visit.input(), null);
        visit.record(EventType.ACTIVITY_SCHEDULED, () -> {
            ObjectNode event = EventDetails.input(input).put("resource", state.resource().resource());
            event.setAll(limits);
            return event;
        });
        withdraw = visit.engine().activities().schedule(state.resource().resource(),
                new ActivityTask(token(), input.text(), worker -> visit.onStrand(() -> started(worker))));
    }

    private void started(String worker) {
        visit.record(EventType.ACTIVITY_STARTED,
                () -> worker == null ? Json.object() : Json.object().put("workerName", worker));
        awaitHeartbeats();
    }

    @Override
    void withdraw() {
        withdraw.run();
    }

    @Override
    boolean answeredByToken() {
        return true;
    }

    @Override
    String answeredOn() {
        return state.resource().resource();
    }

    @Override
    ObjectNode details() {
        return Json.object();
    }

    @Override
    EventType succeededEvent() {
        return EventType.ACTIVITY_SUCCEEDED;
    }

    @Override
    EventType failedEvent() {
        return EventType.ACTIVITY_FAILED;
    }

    @Override
    EventType timedOutEvent() {
        return EventType.ACTIVITY_TIMED_OUT;
    }
}

package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.ChoiceState;
import dev.stagedoor.emulator.states.definition.FailState;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.PassState;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.SucceedState;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.definition.WaitState;
import dev.stagedoor.emulator.states.event.EventType;

/** The work of each type of state. */
final class Works {

    private Works() {}

    static StateWork of(Visit visit, State state) {
        Mock mock = visit.branch().execution().probe().mock();
        if (mock != null && visit.retriable()) {
            return new MockWork(visit, mock);
        }
        if (state instanceof PassState pass) {
            return new PassWork(visit, pass);
        }
        if (state instanceof ChoiceState choice) {
            return new ChoiceWork(visit, choice);
        }
        if (state instanceof WaitState wait) {
            return new WaitWork(visit, wait);
        }
        if (state instanceof SucceedState) {
            return new SucceedWork(visit);
        }
        if (state instanceof FailState fail) {
            return new FailWork(visit, fail);
        }
        if (state instanceof TaskState task) {
            return TaskWork.of(visit, task);
        }
        if (state instanceof ParallelState parallel) {
            return new ParallelWork(visit, parallel);
        }
        MapState map = (MapState) state;
        return map.distributed() == null ? new MapWork(visit, map) : new DistributedMapWork(visit, map);
    }

    /** What the history says about a Parallel or Map state that no Retrier tries again. */
    static void recordFailure(Visit visit, Failure failure) {
        if (failure.fatal()) {
            return;
        }
        switch (visit.state().type()) {
            case PARALLEL -> visit.record(EventType.PARALLEL_STATE_FAILED, null);
            case MAP -> visit.record(EventType.MAP_STATE_FAILED, null);
            default -> {
            }
        }
    }
}

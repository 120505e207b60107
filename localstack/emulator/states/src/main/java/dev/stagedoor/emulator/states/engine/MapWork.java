package dev.stagedoor.emulator.states.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.event.EventType;

/** Runs the workflow for each item inside the execution; the first iteration that fails ends the others. */
final class MapWork implements StateWork, BranchOwner {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html">Inline mode</a> */
    private static final int MOST_AT_ONCE = 40; // fewer where Maps in Maps would take too much memory: one always runs

    private final Visit visit;
    private final MapState state;
    private final Map<Branch, Integer> running = new HashMap<>();
    private MapItems items;
    private Payload[] outputs;
    private int next;
    private int succeeded;

    MapWork(Visit visit, MapState state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void start() {
        items = MapItems.of(visit, state);
        outputs = new Payload[items.size()];
        long limit = state.maxConcurrency() == null ? 0 : state.maxConcurrency().read(visit.data());
        visit.record(EventType.MAP_STATE_STARTED, () -> EventDetails.none().put("length", items.size()));
        if (outputs.length == 0) {
            finish();
            return;
        }
        long atOnce = Math.min(outputs.length, limit <= 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE));
        iterate();
        while (next < atOnce && !visit.branch().execution().load().heavy()) {
            iterate();
        }
    }

    private void iterate() {
        int index = next++;
        ObjectNode item = items.item(index);
        JsonNode input = items.input(index, item);
        visit.record(EventType.MAP_ITERATION_STARTED, () -> EventDetails.iteration(state.name(), index));
        Branch branch = new Branch(visit.branch().execution(), this, state.processor(), visit.branch().lastEvent(),
                visit.variables(),
                item);
        running.put(branch, index);
        branch.start(Payload.of(input),
                state.itemSelector() == null ? 0 : 2 * JsonSize.bytes(input, Payload.MAX_BYTES));
    }

    @Override
    public void branchSucceeded(Branch branch, Payload output) {
        int index = running.remove(branch);
        outputs[index] = output;
        succeeded++;
        visit.guarded(() -> {
            visit.branch().continueAfter(branch.lastEvent());
            visit.record(EventType.MAP_ITERATION_SUCCEEDED, () -> EventDetails.iteration(state.name(), index));
            if (succeeded == outputs.length) {
                finish();
            } else if (next < outputs.length) {
                iterate();
            }
        });
    }

    private void finish() {
        visit.record(EventType.MAP_STATE_SUCCEEDED, null);
        visit.succeed(Payload.array(List.copyOf(Arrays.asList(outputs))));
    }

    @Override
    public void branchFailed(Branch branch, Failure failure) {
        int index = running.remove(branch);
        visit.branch().continueAfter(branch.lastEvent());
        visit.guarded(() -> {
            visit.record(EventType.MAP_ITERATION_FAILED, () -> EventDetails.iteration(state.name(), index));
            running.forEach((other, otherIndex) -> {
                other.abort();
                visit.record(EventType.MAP_ITERATION_ABORTED, () -> EventDetails.iteration(state.name(), otherIndex));
            });
            running.clear();
            visit.fail(failure);
        });
    }

    @Override
    public void abort() {
        running.keySet().forEach(Branch::abort);
    }
}

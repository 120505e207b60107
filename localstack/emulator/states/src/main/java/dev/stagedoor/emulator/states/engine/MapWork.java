package dev.stagedoor.emulator.states.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.engine.KeptParts.Part;
import dev.stagedoor.emulator.states.event.EventType;

/** Runs the workflow for each item inside the execution; the first iteration that fails ends the others. */
final class MapWork implements StateWork, BranchOwner {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html">Inline mode</a> */
    private static final int MOST_AT_ONCE = 40; // fewer where Maps in Maps would take too much memory: one always runs

    private final Visit visit;
    private final MapState state;
    private final Map<Branch, Integer> running = new LinkedHashMap<>();
    private final Outputs outputs;
    private MapItems items;
    private Part[] parts;
    private int next;
    private int left;

    MapWork(Visit visit, MapState state) {
        this.visit = visit;
        this.state = state;
        this.outputs = new Outputs(visit.branch().execution().load());
    }

    @Override
    public void start() {
        items = MapItems.of(visit, state);
        parts = new Part[items.size()];
        Arrays.fill(parts, Part.NOT_BEGUN);
        long atOnce = atOnce();
        visit.record(EventType.MAP_STATE_STARTED, () -> EventDetails.none().put("length", items.size()));
        begin(atOnce);
    }

    @Override
    public void resume(Kept kept) {
        KeptParts had = (KeptParts) kept;
        items = had.items();
        parts = had.parts().toArray(Part[]::new);
        begin(atOnce());
    }

    private long atOnce() {
        long limit = state.maxConcurrency() == null ? 0 : state.maxConcurrency().count(visit.data());
        return limit <= 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE);
    }

    private void begin(long atOnce) {
        Arrays.stream(parts).filter(Part::done).map(Part::output).forEach(outputs::keep);
        left = (int) Arrays.stream(parts).filter(part -> !part.done()).count();
        if (left == 0) {
            finish();
            return;
        }
        skipDone();
        iterate();
        while (next < parts.length && running.size() < atOnce && !visit.branch().execution().load().heavy()) {
            iterate();
        }
    }

    private void skipDone() {
        while (next < parts.length && parts[next].done()) {
            next++;
        }
    }

    private void iterate() {
        int index = next++;
        skipDone();
        ObjectNode item = items.item(index);
        Standing standing = parts[index].standing();
        if (standing != null) {
            branch(index, item).resume(standing);
            return;
        }
        JsonNode input = items.input(index, item);
        visit.record(EventType.MAP_ITERATION_STARTED, () -> EventDetails.iteration(state.name(), index));
        branch(index, item).start(Payload.of(input),
                state.itemSelector() == null ? 0 : 2 * JsonSize.bytes(input, Payload.MAX_BYTES));
    }

    private Branch branch(int index, ObjectNode item) {
        Branch branch = new Branch(visit.branch().execution(), this, state.processor(), visit.branch().lastEvent(),
                visit.variables(), item);
        running.put(branch, index);
        return branch;
    }

    @Override
    public void branchSucceeded(Branch branch, Payload output) {
        int index = running.remove(branch);
        parts[index] = Part.succeeded(output);
        left--;
        visit.guarded(() -> {
            visit.branch().continueAfter(branch.lastEvent());
            outputs.keep(output);
            visit.record(EventType.MAP_ITERATION_SUCCEEDED, () -> EventDetails.iteration(state.name(), index));
            if (left == 0) {
                finish();
            } else if (next < parts.length) {
                iterate();
            }
        });
    }

    private void finish() {
        visit.record(EventType.MAP_STATE_SUCCEEDED, null);
        outputs.letGo();
        visit.succeed(Payload.array(Arrays.stream(parts).map(Part::output).toList()));
    }

    @Override
    public void branchFailed(Branch branch, Failure failure) {
        int index = running.get(branch);
        outputs.letGo();
        visit.branch().continueAfter(branch.lastEvent());
        visit.guarded(() -> {
            visit.record(EventType.MAP_ITERATION_FAILED, () -> EventDetails.iteration(state.name(), index));
            running.forEach((other, otherIndex) -> {
                if (other != branch) {
                    other.abort();
                    visit.record(EventType.MAP_ITERATION_ABORTED,
                            () -> EventDetails.iteration(state.name(), otherIndex));
                }
            });
            visit.fail(failure);
        });
    }

    @Override
    public Kept kept() {
        if (parts == null) {
            return null;
        }
        Part[] kept = parts.clone();
        running.forEach((branch, index) -> kept[index] = kept[index].at(branch));
        return KeptParts.of(items, kept);
    }

    @Override
    public void abort() {
        outputs.letGo();
        running.keySet().forEach(Branch::abort);
    }
}

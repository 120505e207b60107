package dev.stagedoor.emulator.states.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.StateType;
import dev.stagedoor.emulator.states.definition.Workflow;
import dev.stagedoor.emulator.states.engine.KeptParts.Part;
import dev.stagedoor.emulator.states.event.EventType;

/** Runs the branches side by side; the first that fails ends the others. */
final class ParallelWork implements StateWork, BranchOwner {

    private final Visit visit;
    private final ParallelState state;
    private final List<Branch> branches = new ArrayList<>();
    private final Part[] parts;
    private final Outputs outputs;
    private int running;

    ParallelWork(Visit visit, ParallelState state) {
        this.visit = visit;
        this.state = state;
        this.parts = new Part[state.branches().size()];
        this.running = parts.length;
        this.outputs = new Outputs(visit.branch().execution().load());
        Arrays.fill(parts, Part.NOT_BEGUN);
    }

    @Override
    public void start() {
        Payload input = Payload.same(visit.effectiveInput(), visit.input(), null);
        visit.record(EventType.PARALLEL_STATE_STARTED, null);
        begin(input);
    }

    @Override
    public void resume(Kept kept) {
        ((KeptParts) kept).parts().toArray(parts);
        Arrays.stream(parts).filter(Part::done).map(Part::output).forEach(outputs::keep);
        running = (int) Arrays.stream(parts).filter(part -> !part.done()).count();
        begin(Payload.same(visit.effectiveInput(), visit.input(), null));
    }

    private void begin(Payload input) {
        for (Workflow workflow : state.branches()) {
            branches.add(new Branch(visit.branch().execution(), this, workflow, visit.branch().lastEvent(),
                    visit.variables(),
                    visit.branch().item()));
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].standing() != null) {
                branches.get(i).resume(parts[i].standing());
            } else if (!parts[i].done()) {
                branches.get(i).start(input, 0);
            }
        }
        if (running == 0) {
            finish();
        }
    }

    private void finish() {
        visit.record(EventType.PARALLEL_STATE_SUCCEEDED, null);
        outputs.letGo();
        visit.succeed(Payload.array(Arrays.stream(parts).map(Part::output).toList()));
    }

    @Override
    public Kept kept() {
        Part[] kept = parts.clone();
        for (int i = 0; i < branches.size(); i++) {
            kept[i] = parts[i].done() ? parts[i] : parts[i].at(branches.get(i));
        }
        return KeptParts.of(null, kept);
    }

    @Override
    public void branchSucceeded(Branch branch, Payload output) {
        parts[branches.indexOf(branch)] = Part.succeeded(output);
        visit.branch().continueAfter(branch.lastEvent());
        visit.guarded(() -> {
            outputs.keep(output);
            if (--running == 0) {
                finish();
            }
        });
    }

    @Override
    public void branchFailed(Branch branch, Failure failure) {
        abort();
        visit.branch().continueAfter(branch.lastEvent());
        visit.guarded(() -> {
            if (branch.entered().type() == StateType.TASK) {
                visit.record(EventType.TASK_STATE_ABORTED, null); // recorded on AWS also of the task that failed
            }
            visit.fail(failure);
        });
    }

    @Override
    public void abort() {
        outputs.letGo();
        branches.forEach(Branch::abort);
    }
}

package dev.stagedoor.emulator.states.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.StateType;
import dev.stagedoor.emulator.states.definition.Workflow;
import dev.stagedoor.emulator.states.event.EventType;

/** Runs the branches side by side; the first that fails ends the others. */
final class ParallelWork implements StateWork, BranchOwner {

    private final Visit visit;
    private final ParallelState state;
    private final List<Branch> branches = new ArrayList<>();
    private final Payload[] outputs;
    private int running;

    ParallelWork(Visit visit, ParallelState state) {
        this.visit = visit;
        this.state = state;
        this.outputs = new Payload[state.branches().size()];
        this.running = outputs.length;
    }

    @Override
    public void start() {
        Payload input = Payload.same(visit.effectiveInput(), visit.input(), null);
        visit.record(EventType.PARALLEL_STATE_STARTED, null);
        for (Workflow workflow : state.branches()) {
            branches.add(new Branch(visit.branch().execution(), this, workflow, visit.branch().lastEvent(),
                    visit.variables(),
                    visit.branch().item()));
        }
        branches.forEach(branch -> branch.start(input, 0));
    }

    @Override
    public void branchSucceeded(Branch branch, Payload output) {
        outputs[branches.indexOf(branch)] = output;
        visit.branch().continueAfter(branch.lastEvent());
        if (--running == 0) {
            visit.guarded(() -> {
                visit.record(EventType.PARALLEL_STATE_SUCCEEDED, null);
                visit.succeed(Payload.array(Arrays.asList(outputs)));
            });
        }
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
        branches.forEach(Branch::abort);
    }
}

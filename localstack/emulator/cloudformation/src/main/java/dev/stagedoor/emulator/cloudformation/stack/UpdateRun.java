package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.desired.DesiredState;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * Updates a stack in two phases, so that an inner stack can wait for its outer one: {@link #apply} makes and changes, then either
 * {@link #commit} deletes what is no longer wanted, or {@link #rollback} restores what was.
 */
final class UpdateRun {

    private final RunContext run;
    private final StackDefinition next;
    private final Map<String, StackResource> before;
    private final NestedStacks nested;
    private final ResourceWork work;
    private final UpdateJournal journal = new UpdateJournal();
    private final Map<String, String> exportsBefore;
    private final Set<String> importsBefore;
    private Map<String, StackOutput> outputs;
    private DesiredState desired;
    private String failure;

    UpdateRun(RunContext run, StackDefinition next) {
        this.run = run;
        this.next = next;
        this.before = run.stack().resources();
        run.wants(next);
        this.nested = new NestedStacks(run, next);
        this.work = new ResourceWork(run, nested);
        this.exportsBefore = run.parts().exports().of(run.stack().id());
        this.importsBefore = run.parts().exports().importsOf(run.stack().id());
    }

    RunContext run() {
        return run;
    }

    /** Why it failed, once it did. */
    String failure() {
        return failure;
    }

    /**
     * Makes and changes resources; deletes nothing.
     *
     * @param reason for the first event, or null
     * @return whether all of it succeeded
     */
    boolean apply(String reason) {
        run.stack().opened(run);
        run.status(StackStatus.UPDATE_IN_PROGRESS, reason);
        try {
            apply();
        } catch (RuntimeException e) {
            run.stack().closed();
            failure = FailureReason.ofStack(e, run.stack()) + " ";
        }
        run.finish();
        return failure == null;
    }

    private void apply() {
        UpdateStep step = new UpdateStep(run, next, before, nested, work, journal);
        desired = DesiredState.of(next.template(), step.scope());
        boolean all = run.runner().run(desired.graph(), logicalId -> {
            boolean done = step.take(desired.resources().get(logicalId));
            if (!done) {
                run.cancel();
            }
            return done;
        }, run::cancelled);
        run.stack().closed();
        boolean applied = all && !run.cancelled();
        failure = applied ? null : whyNot();
        if (applied) {
            computeOutputs(step);
        }
    }

    private String whyNot() {
        String failed = Failed.toUpdate(run.stack().resources().values());
        return failed.isEmpty() ? "Resource update cancelled. " : failed;
    }

    private void computeOutputs(UpdateStep step) {
        try {
            outputs = Outputs.of(next.template(), step.scope());
            run.parts().exports().replace(run.stack().id(), run.stack().name(), Outputs.exports(outputs));
        } catch (AwsException e) {
            failure = e.getMessage() + " ";
        }
    }

    /** What outer stacks refer to before the update is finished. */
    Map<String, StackOutput> outputs() {
        return outputs;
    }

    /** Deletes what was replaced or is no longer in the template. The update itself has succeeded whatever comes of that. */
    void commit() {
        Stack stack = run.stack();
        stack.define(next);
        stack.outputs(outputs);
        run.parts().exports().keepImports(stack.id(), run.imports());
        run.status(StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, null);
        nested.updated().values().forEach(UpdateRun::commit);
        List<StackResource> removed = before.values().stream()
                .filter(resource -> !desired.resources().containsKey(resource.logicalId())).toList();
        removed.forEach(resource -> stack.remove(resource.logicalId()));
        List<StackResource> replaced = journal.replacedResources();
        List<StackResource> doomed = new ArrayList<>(stack.leftovers());
        doomed.addAll(replaced);
        removed.stream().filter(StackResource::exists).forEach(doomed::add);
        List<StackResource> left = new Deletions(run).all(doomed,
                resource -> cleanUp(resource, replaced.contains(resource)));
        stack.leftovers(left);
        run.status(StackStatus.UPDATE_COMPLETE, left.isEmpty()
                ? null
                : "Update successful. One or more resources could not be deleted.");
    }

    private boolean cleanUp(StackResource resource, boolean replaced) {
        if ((replaced ? resource.updateReplacePolicy() : resource.deletionPolicy()).keeps()) {
            work.skipDeletion(resource, false);
            return true;
        }
        return work.deleteReplaced(resource);
    }

    /** Leaves the stack as the failed update left it. */
    void preserve() {
        Stack stack = run.stack();
        nested.updated().values().forEach(UpdateRun::commit);
        stack.define(next);
        List<StackResource> leftovers = new ArrayList<>(stack.leftovers());
        leftovers.addAll(journal.replacedResources());
        stack.leftovers(leftovers);
        run.status(StackStatus.UPDATE_FAILED, failure);
    }

    /** Takes these resources for restored, although they may not be; whoever says so knows. */
    void skip(Set<String> logicalIds) {
        logicalIds.forEach(logicalId -> {
            if (before.containsKey(logicalId)) {
                journal.undone(logicalId);
                nested.forget(logicalId);
            }
        });
    }

    /**
     * Restores what was. Where it fails, it can be called again.
     *
     * @return whether everything is as it was
     */
    boolean rollback() {
        Stack stack = run.stack();
        run.status(StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, failure);
        UpdateRollback rollback = new UpdateRollback(run, before, nested, work, journal);
        if (!rollback.restore()) {
            stack.unfinished(this);
            run.status(StackStatus.UPDATE_ROLLBACK_FAILED, Failed.toUpdate(stack.resources().values()));
            return false;
        }
        stack.unfinished(null);
        run.parts().exports().restore(stack.id(), stack.name(), exportsBefore);
        run.parts().exports().keepImports(stack.id(), importsBefore);
        run.status(StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, null);
        List<StackResource> left = rollback.removeCreated();
        List<StackResource> leftovers = new ArrayList<>(stack.leftovers());
        leftovers.addAll(left);
        stack.leftovers(leftovers);
        run.status(StackStatus.UPDATE_ROLLBACK_COMPLETE, left.isEmpty()
                ? null
                : Failed.toDelete(left.stream().map(StackResource::logicalId).toList()));
        return true;
    }
}

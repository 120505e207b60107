package dev.stagedoor.emulator.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.graph.DependencyGraph;

/** Undoes an update: restores what was changed, then deletes what was created. */
final class UpdateRollback {

    private final RunContext run;
    private final Map<String, StackResource> before;
    private final NestedStacks nested;
    private final ResourceWork work;
    private final UpdateJournal journal;

    UpdateRollback(RunContext run, Map<String, StackResource> before, NestedStacks nested, ResourceWork work,
            UpdateJournal journal) {
        this.run = run;
        this.before = before;
        this.nested = nested;
        this.work = work;
        this.journal = journal;
    }

    /** Restores what was changed or replaced, in the order in which it was made; true if all of it could be. */
    boolean restore() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        before.forEach((logicalId, resource) -> needs.put(logicalId, resource.dependencies()));
        return run.runner().run(DependencyGraph.of(needs), this::restore, () -> false);
    }

    private boolean restore(String logicalId) {
        StackResource old = before.get(logicalId);
        UpdateJournal.Change change = journal.of(logicalId);
        if (change instanceof UpdateJournal.Changed changed) {
            if (!undo(old, changed)) {
                return false;
            }
            journal.undone(logicalId);
        } else if (!(change instanceof UpdateJournal.Replaced)) {
            run.stack().put(old);
        }
        return true;
    }

    private boolean undo(StackResource old, UpdateJournal.Changed changed) {
        StackResource now = run.stack().resource(old.logicalId());
        StackResource restored = old.with(ResourceStatus.UPDATE_COMPLETE, null, run.now());
        if (!nested.isNested(old)) {
            boolean undone = work.update(now, changed.attempted(), old.properties());
            if (undone) {
                // The event is out already; what is kept is the whole resource, with its old attributes and policies.
                run.stack().put(restored);
            }
            return undone;
        }
        UpdateRun inner = nested.toUndo(old);
        // An inner stack whose own update failed has rolled back already.
        boolean undone = inner == null || inner.rollback();
        String reason = undone ? null : inner.run().stack().reason();
        run.resource(undone ? restored : now.with(ResourceStatus.UPDATE_FAILED, reason, run.now()));
        return undone;
    }

    /** Gives replaced resources their old selves back, and deletes what the update created; gives what could not be. */
    List<StackResource> removeCreated() {
        List<String> created = journal.createdOrReplaced();
        List<StackResource> doomed = created.stream().map(run.stack()::resource)
                .filter(resource -> resource != null && resource.exists()).toList();
        for (String logicalId : created) {
            StackResource old = before.get(logicalId);
            if (old == null) {
                run.stack().remove(logicalId);
            } else {
                run.stack().put(old);
            }
        }
        return new Deletions(run).all(doomed, this::remove);
    }

    private boolean remove(StackResource resource) {
        if (resource.deletionPolicy().keepsOnRollbackOfCreation() && !run.options().retainExceptOnCreate()) {
            work.skipDeletion(resource, false);
            return true;
        }
        return work.deleteReplaced(resource);
    }
}

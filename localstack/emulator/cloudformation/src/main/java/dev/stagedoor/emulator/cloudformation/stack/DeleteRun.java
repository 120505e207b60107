package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;

/** Deletes a stack with its resources; what cannot be deleted leaves the stack there, in DELETE_FAILED. */
final class DeleteRun {

    private final RunContext run;
    private final Set<String> retained;
    private final ResourceWork work;

    /** @param retained logical ids of resources that the caller wants to keep */
    DeleteRun(RunContext run, Set<String> retained) {
        this.run = run;
        this.retained = Set.copyOf(retained);
        StackDefinition definition = run.stack().definition();
        this.work = new ResourceWork(run, new NestedStacks(run, definition));
    }

    /** @param reason for the first event, or null */
    void run(String reason) {
        run.finish();
        run.status(StackStatus.DELETE_IN_PROGRESS, reason);
        Stack stack = run.stack();
        List<StackResource> replaced = stack.leftovers();
        List<StackResource> all = new ArrayList<>(stack.resources().values().stream().filter(StackResource::exists)
                .filter(resource -> resource.status() != ResourceStatus.DELETE_SKIPPED).toList());
        all.addAll(replaced);
        List<StackResource> left = new Deletions(run).all(all,
                resource -> remove(resource, replaced.contains(resource)));
        stack.leftovers(left.stream().filter(replaced::contains).toList());
        if (!left.isEmpty()) {
            run.status(StackStatus.DELETE_FAILED, Failed.toDelete(failed(left)));
            return;
        }
        run.parts().exports().remove(stack.id());
        run.parts().exports().keepImports(stack.id(), Set.of());
        run.status(StackStatus.DELETE_COMPLETE, null);
        run.parts().stacks().deleted(stack);
    }

    private boolean remove(StackResource resource, boolean replaced) {
        if (retained.contains(resource.logicalId()) || !replaced && resource.deletionPolicy().keeps()) {
            work.skipDeletion(resource, !replaced);
            return true;
        }
        return replaced ? work.deleteReplaced(resource) : work.delete(resource);
    }

    /** Those that failed by themselves; the others only wait for them. */
    private List<String> failed(List<StackResource> left) {
        List<String> failed = new ArrayList<>();
        for (StackResource resource : left) {
            StackResource now = run.stack().resource(resource.logicalId());
            if (now == null || now.status() == ResourceStatus.DELETE_FAILED) {
                failed.add(resource.logicalId());
            }
        }
        return failed;
    }
}

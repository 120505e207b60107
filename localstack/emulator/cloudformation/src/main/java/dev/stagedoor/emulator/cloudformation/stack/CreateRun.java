package dev.stagedoor.emulator.cloudformation.stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.desired.DesiredState;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.core.bus.AwsException;

/** Creates a stack; if that fails, removes again everything that was created, or leaves it, as the options say. */
final class CreateRun {

    private final RunContext run;
    private final StackDefinition definition;
    private final ResourceWork work;

    CreateRun(RunContext run) {
        this.run = run;
        this.definition = run.stack().definition();
        this.work = new ResourceWork(run, new NestedStacks(run, definition));
    }

    /** @param reason for the first event, or null */
    void run(String reason) {
        run.stack().opened(run);
        run.status(StackStatus.CREATE_IN_PROGRESS, reason);
        String failure = attempt();
        run.finish();
        if (run.stack().closed()) {
            new DeleteRun(run, Set.of()).run(reason);
            return;
        }
        if (failure == null) {
            run.status(StackStatus.CREATE_COMPLETE, null);
            return;
        }
        switch (run.options().onFailure()) {
            case DO_NOTHING -> run.status(StackStatus.CREATE_FAILED, failure);
            case ROLLBACK -> rollback(failure + "Rollback requested by user.");
            case DELETE -> delete(failure + "Delete requested by user.");
        }
    }

    /** Null, or why it failed. */
    private String attempt() {
        try {
            return create();
        } catch (RuntimeException e) {
            return FailureReason.ofStack(e, run.stack()) + " ";
        }
    }

    private String create() {
        TemplateScope scope = run.scope(definition);
        DesiredState desired = DesiredState.of(definition.template(), scope);
        boolean all = run.runner().run(desired.graph(), logicalId -> {
            DesiredResource resource = desired.resources().get(logicalId);
            boolean created = work.create(resource, () -> work.properties(resource, definition, scope), null);
            if (!created) {
                run.cancel();
            }
            return created;
        }, run::cancelled);
        return all ? outputs(scope) : Failed.toCreate(resources());
    }

    private String outputs(TemplateScope scope) {
        try {
            Map<String, StackOutput> outputs = Outputs.of(definition.template(), scope);
            run.parts().exports().replace(run.stack().id(), run.stack().name(), Outputs.exports(outputs));
            run.stack().outputs(outputs);
            return null;
        } catch (AwsException e) {
            return e.getMessage() + " ";
        }
    }

    private void rollback(String reason) {
        run.status(StackStatus.ROLLBACK_IN_PROGRESS, reason);
        List<String> left = removeCreated();
        run.parts().exports().keepImports(run.stack().id(), Set.of());
        run.status(left.isEmpty() ? StackStatus.ROLLBACK_COMPLETE : StackStatus.ROLLBACK_FAILED,
                left.isEmpty() ? null : Failed.toDelete(left));
    }

    private void delete(String reason) {
        run.status(StackStatus.DELETE_IN_PROGRESS, reason);
        List<String> left = removeCreated();
        if (left.isEmpty()) {
            run.parts().exports().keepImports(run.stack().id(), Set.of());
            run.status(StackStatus.DELETE_COMPLETE, null);
            run.parts().stacks().deleted(run.stack());
        } else {
            run.status(StackStatus.DELETE_FAILED, Failed.toDelete(left));
        }
    }

    private List<String> removeCreated() {
        List<StackResource> existing = resources().stream().filter(StackResource::exists).toList();
        return new Deletions(run).all(existing, this::remove).stream().map(StackResource::logicalId).toList();
    }

    private boolean remove(StackResource resource) {
        if (resource.deletionPolicy().keepsOnRollbackOfCreation() && !run.options().retainExceptOnCreate()) {
            work.skipDeletion(resource, true);
            return true;
        }
        return work.delete(resource);
    }

    private Collection<StackResource> resources() {
        return run.stack().resources().values();
    }
}

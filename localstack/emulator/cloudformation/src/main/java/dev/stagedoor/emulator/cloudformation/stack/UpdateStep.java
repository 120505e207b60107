package dev.stagedoor.emulator.cloudformation.stack;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;

/** Brings one resource from what it was to what it should be: leaves it, creates it, changes it or replaces it. */
final class UpdateStep {

    private static final String REPLACING = "Requested update requires the creation of a new physical resource; hence"
            + " creating one.";

    private final RunContext run;
    private final StackDefinition next;
    private final Map<String, StackResource> before;
    private final NestedStacks nested;
    private final ResourceWork work;
    private final UpdateJournal journal;
    private final TemplateScope scope;

    UpdateStep(RunContext run, StackDefinition next, Map<String, StackResource> before, NestedStacks nested,
            ResourceWork work, UpdateJournal journal) {
        this.run = run;
        this.next = next;
        this.before = before;
        this.nested = nested;
        this.work = work;
        this.journal = journal;
        this.scope = run.scope(next);
    }

    /** True if the resource now is what it should be. */
    boolean take(DesiredResource desired) {
        StackResource old = before.get(desired.logicalId());
        if (old == null || !old.exists()) {
            journal.created(desired.logicalId());
            return work.create(desired, () -> work.properties(desired, next, scope), null);
        }
        if (old.status() == ResourceStatus.CREATE_FAILED) {
            return replace(desired, old);
        }
        try {
            return change(desired, old, work.properties(desired, next, scope));
        } catch (RuntimeException e) {
            work.failed(old, ResourceStatus.UPDATE_FAILED, e);
            return false;
        }
    }

    private boolean change(DesiredResource desired, StackResource old, ObjectNode properties) {
        ResourceType type = work.type(old.type());
        List<String> changed = type.schema().changed(old.properties(), properties);
        // What failed to be updated before may be anything now.
        boolean unclear = old.status() == ResourceStatus.UPDATE_FAILED;
        if (changed.isEmpty() && !unclear && !nested.changed(old)) {
            run.stack().put(old.under(desired));
            return true;
        }
        if (type.replaces(old.properties(), properties)) {
            checkName(type, old.properties(), properties);
            return replace(desired, old);
        }
        journal.changed(old, properties);
        return work.update(old.under(desired), old.properties(), properties);
    }

    private boolean replace(DesiredResource desired, StackResource old) {
        journal.replaced(old);
        return work.create(desired, () -> work.properties(desired, next, scope), REPLACING);
    }

    private static void checkName(ResourceType type, ObjectNode before, ObjectNode after) {
        String property = type.nameProperty();
        if (property != null && after.has(property) && after.get(property).equals(before.get(property))) {
            throw new ResourceFailure(
                    "CloudFormation cannot update a stack when a custom-named resource requires replacing."
                            + " Rename " + after.get(property).asText() + " and update the stack again.");
        }
    }

    /** What the outputs of the updated stack see. */
    TemplateScope scope() {
        return scope;
    }
}

package dev.stagedoor.emulator.cloudformation.changeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.changeset.PlannedChange.Action;
import dev.stagedoor.emulator.cloudformation.changeset.PlannedChange.Detail;
import dev.stagedoor.emulator.cloudformation.changeset.PlannedChange.Replacement;
import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.desired.DesiredState;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.PseudoParameters;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.stack.Outputs;
import dev.stagedoor.emulator.cloudformation.stack.ResourceStatus;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackResource;
import dev.stagedoor.emulator.core.Account;

/**
 * Finds out what an update would change, without changing it. Unlike AWS it looks into inner stacks, whose templates it has read:
 * an outer stack whose inner templates are as they were has no change.
 */
public final class ChangePlanner {

    private final StackEngine engine;
    private final Account account;

    public ChangePlanner(StackEngine engine, Account account) {
        this.engine = engine;
        this.account = account;
    }

    /**
     * @throws TemplateException if a resource would change its type
     */
    public ChangePlan plan(Stack stack, StackDefinition next) {
        Map<String, StackResource> resources = stack.resources();
        Set<String> renewed = new HashSet<>();
        TemplateScope scope = new TemplateScope(next.template(), next.parameters(),
                new PseudoParameters(account, stack.name(), stack.id()), new PlannedValues(resources, renewed),
                engine.exports()::value);
        DesiredState desired = DesiredState.of(next.template(), scope);
        List<PlannedChange> changes = new ArrayList<>();
        for (String logicalId : desired.graph().order()) {
            PlannedChange change = change(desired.resources().get(logicalId), resources.get(logicalId), next, scope);
            if (change != null) {
                changes.add(change);
                if (change.replacement() != Replacement.False) {
                    renewed.add(logicalId);
                }
            }
        }
        for (StackResource resource : resources.values()) {
            if (!desired.resources().containsKey(resource.logicalId()) && resource.exists()) {
                changes.add(new PlannedChange(Action.Remove, resource.logicalId(), resource.physicalId(), resource.type(),
                        null, List.of()));
            }
        }
        return new ChangePlan(changes, outputsChange(stack, next, scope), !stack.definition().tags().equals(next.tags()));
    }

    /** Null if nothing changes. */
    private PlannedChange change(DesiredResource desired, StackResource is, StackDefinition next, TemplateScope scope) {
        String type = desired.declaration().type();
        if (is == null || !is.exists()) {
            return new PlannedChange(Action.Add, desired.logicalId(), null, type, null, List.of());
        }
        if (!is.type().equals(type)) {
            throw new TemplateException(desired.declaration().typePosition(), "Update of resource type is not permitted. The"
                    + " new template modifies resource type of the following resources: [" + desired.logicalId() + "]");
        }
        if (is.status() == ResourceStatus.CREATE_FAILED) {
            return modify(is, Replacement.True, List.of());
        }
        PropertyChanges changes = PropertyChanges.of(engine.types().get(type), is.properties(),
                desired.declaration().properties(), next.tags(), scope);
        List<Detail> details = new ArrayList<>(changes.details());
        if (details.isEmpty() && innerChange(is, next)) {
            details.add(new Detail("Properties", "TemplateURL", "Never", true));
        }
        policies(is, desired, details);
        boolean unclear = is.status() == ResourceStatus.UPDATE_FAILED;
        return details.isEmpty() && !unclear ? null : modify(is, changes.replacement(), details);
    }

    /** A change of what becomes of a resource is a change, although nothing is done to the resource. */
    private static void policies(StackResource is, DesiredResource desired, List<Detail> details) {
        if (is.deletionPolicy() != desired.declaration().deletionPolicy()) {
            details.add(new Detail("DeletionPolicy", null, "Never", true));
        }
        if (is.updateReplacePolicy() != desired.declaration().updateReplacePolicy()) {
            details.add(new Detail("UpdateReplacePolicy", null, "Never", true));
        }
    }

    private static PlannedChange modify(StackResource is, Replacement replacement, List<Detail> details) {
        return new PlannedChange(Action.Modify, is.logicalId(), is.physicalId(), is.type(), replacement, details);
    }

    private boolean innerChange(StackResource is, StackDefinition next) {
        if (!is.type().equals(StackType.NAME)) {
            return false;
        }
        Stack inner = engine.stacks().find(is.physicalId());
        StackDefinition wanted = next.nested().get(is.logicalId());
        return inner == null || wanted == null || !inner.definition().sameTemplates(wanted);
    }

    private static boolean outputsChange(Stack stack, StackDefinition next, TemplateScope scope) {
        try {
            return !Outputs.of(next.template(), scope).equals(stack.outputs());
        } catch (NotYetKnownException e) {
            return true;
        }
    }
}

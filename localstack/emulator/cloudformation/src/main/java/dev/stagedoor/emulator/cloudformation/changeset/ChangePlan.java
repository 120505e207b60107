package dev.stagedoor.emulator.cloudformation.changeset;

import java.util.List;

/**
 * What an update would change.
 *
 * @param outputsChange the outputs of the stack would be others
 * @param tagsChange the tags of the stack would be others
 */
public record ChangePlan(List<PlannedChange> changes, boolean outputsChange, boolean tagsChange) {

    public ChangePlan {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && !outputsChange && !tagsChange;
    }
}

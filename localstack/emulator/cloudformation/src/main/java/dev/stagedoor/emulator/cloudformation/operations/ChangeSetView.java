package dev.stagedoor.emulator.cloudformation.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.core.Json;

/** What several actions show of a change set. */
final class ChangeSetView {

    private ChangeSetView() {}

    static ObjectNode of(ChangeSet changeSet) {
        ObjectNode view = Json.object().put("ChangeSetName", changeSet.name()).put("ChangeSetId", changeSet.id())
                .put("StackId", changeSet.stack().id()).put("StackName", changeSet.stack().name());
        StackView.put(view, "Description", changeSet.description());
        view.put("CreationTime", StackView.time(changeSet.creationTime()))
                .put("ExecutionStatus", changeSet.executionStatus()).put("Status", changeSet.status());
        if (changeSet.failed()) {
            view.put("StatusReason", ChangeSet.NO_CHANGES);
        }
        return view;
    }
}

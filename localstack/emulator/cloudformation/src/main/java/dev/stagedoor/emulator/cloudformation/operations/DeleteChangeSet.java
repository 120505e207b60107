package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSetNotFoundException;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/**
 * What is not there is no error. The stack that a change set was to create stays in review.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html">the action</a>.
 */
public final class DeleteChangeSet implements StackOperation {

    private final ChangeSets changeSets;
    private final StackEngine engine;

    public DeleteChangeSet(ChangeSets changeSets, StackEngine engine) {
        this.changeSets = changeSets;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DeleteChangeSet";
    }

    @Override
    public Set<String> members() {
        return Set.of("ChangeSetName", "StackName");
    }

    @Override
    public ObjectNode run(Call call) {
        try {
            changeSets.remove(ChangeSetInput.of(call, changeSets, engine));
        } catch (ChangeSetNotFoundException e) {
            return Json.object();
        }
        return Json.object();
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackOptions;
import dev.stagedoor.emulator.core.Json;

/**
 * Does what was planned, and voids every other plan for the stack.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html">the action</a>.
 */
public final class ExecuteChangeSet implements StackOperation {

    private final ChangeSets changeSets;
    private final StackEngine engine;

    public ExecuteChangeSet(ChangeSets changeSets, StackEngine engine) {
        this.changeSets = changeSets;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ExecuteChangeSet";
    }

    @Override
    public Set<String> members() {
        return Set.of("ChangeSetName", "StackName", "ClientRequestToken", "DisableRollback", "RetainExceptOnCreate");
    }

    @Override
    public ObjectNode run(Call call) {
        ChangeSet changeSet = ChangeSetInput.of(call, changeSets, engine);
        if (changeSet.failed()) {
            throw new InvalidChangeSetStatusException(changeSet);
        }
        StackOptions options = OptionsInput.ofExecution(call, changeSet.options());
        if (changeSet.creates()) {
            engine.create(changeSet.stack(), changeSet.definition(), options, call.services());
        } else {
            engine.update(changeSet.stack(), changeSet.definition(), options, call.services());
        }
        changeSets.removeAll(changeSet.stack());
        return Json.object();
    }
}

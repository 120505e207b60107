package dev.stagedoor.emulator.cloudformation.operations;

import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;

/** The change set that a call is about: by its id, or by its name and its stack. */
final class ChangeSetInput {

    private ChangeSetInput() {}

    static ChangeSet of(Call call, ChangeSets changeSets, StackEngine engine) {
        String nameOrId = Names.reference(call, "ChangeSetName");
        if (nameOrId.startsWith("arn:")) {
            return changeSets.get(nameOrId, null);
        }
        return changeSets.get(nameOrId, engine.stacks().get(Names.reference(call, "StackName")));
    }
}

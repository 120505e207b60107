package dev.stagedoor.emulator.cloudformation.changeset;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There is no such change set. */
public final class ChangeSetNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ChangeSetNotFoundException(String nameOrId) {
        super(404, "ChangeSetNotFound", "ChangeSet [" + nameOrId + "] does not exist");
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.core.bus.AwsException;

/** A change set that has failed cannot be executed. */
public final class InvalidChangeSetStatusException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidChangeSetStatusException(ChangeSet changeSet) {
        super(400, "InvalidChangeSetStatus",
                "ChangeSet [" + changeSet.id() + "] cannot be executed in its current status of ["
                        + changeSet.status() + "]");
    }
}

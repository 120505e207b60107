package dev.stagedoor.emulator.cloudformation.stack;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There is no such stack. */
public final class StackNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StackNotFoundException(String nameOrId) {
        super(400, "ValidationError", "Stack with id " + nameOrId + " does not exist");
    }
}

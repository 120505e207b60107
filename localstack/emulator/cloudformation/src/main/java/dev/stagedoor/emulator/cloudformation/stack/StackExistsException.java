package dev.stagedoor.emulator.cloudformation.stack;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A stack of that name is there already. */
public final class StackExistsException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StackExistsException(String name) {
        super(400, "AlreadyExistsException", "Stack [" + name + "] already exists");
    }
}

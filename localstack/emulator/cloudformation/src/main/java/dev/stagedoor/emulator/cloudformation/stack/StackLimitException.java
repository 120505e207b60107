package dev.stagedoor.emulator.cloudformation.stack;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There are as many stacks as there may be. */
public final class StackLimitException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StackLimitException(int limit) {
        super(400, "LimitExceededException", "Limit for stack has been exceeded: " + limit);
    }
}

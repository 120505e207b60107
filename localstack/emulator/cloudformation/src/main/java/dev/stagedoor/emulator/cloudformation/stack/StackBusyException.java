package dev.stagedoor.emulator.cloudformation.stack;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A stack in this state cannot be operated on so, most often because another operation is at work. */
public final class StackBusyException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** @param participle what cannot be done, such as {@code updated} */
    public StackBusyException(String stackId, StackStatus status, String participle) {
        super(400, "ValidationError", "Stack:" + stackId + " is in " + status + " state and can not be " + participle
                + ".");
    }
}

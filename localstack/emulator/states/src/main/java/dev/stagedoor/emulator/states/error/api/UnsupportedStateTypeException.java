package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** TestState cannot try this type of state without a mock. */
public final class UnsupportedStateTypeException extends AwsException {

    private static final long serialVersionUID = 1L;

    public UnsupportedStateTypeException() {
        super(400, "InvalidDefinition", "TestState API does not support Map or Parallel states. "
                + "Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]");
    }
}

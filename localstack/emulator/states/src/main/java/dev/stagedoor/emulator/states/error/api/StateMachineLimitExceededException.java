package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There are as many state machines as there may be. */
public final class StateMachineLimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StateMachineLimitExceededException(int limit) {
        super(400, "StateMachineLimitExceeded", "State Machine Limit Exceeded: '" + limit + " state machines'");
    }
}

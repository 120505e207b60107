package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Nobody waits on the token any more: its task has ended. */
public final class TaskTimedOutException extends AwsException {

    private static final long serialVersionUID = 1L;

    public TaskTimedOutException() {
        super(400, "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }
}

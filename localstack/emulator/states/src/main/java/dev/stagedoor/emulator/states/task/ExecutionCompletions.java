package dev.stagedoor.emulator.states.task;

import io.vertx.core.Future;

/** Tells of executions that have ended. */
public interface ExecutionCompletions {

    /** Completes when the execution has ended, however it did; at once if it has. Never if there is no such execution. */
    Future<Void> whenFinished(String executionArn);
}

package dev.stagedoor.emulator.states.engine;

/** How an execution stands, in the API's words. */
public enum ExecutionStatus {
    RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED
}

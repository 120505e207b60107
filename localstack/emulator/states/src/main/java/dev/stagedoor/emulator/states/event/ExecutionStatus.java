package dev.stagedoor.emulator.states.event;

/** How an execution stands, in the API's words. */
public enum ExecutionStatus {
    RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED
}

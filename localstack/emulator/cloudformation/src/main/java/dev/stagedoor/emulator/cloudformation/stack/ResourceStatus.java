package dev.stagedoor.emulator.cloudformation.stack;

/** The states of a resource. */
public enum ResourceStatus {
    CREATE_IN_PROGRESS, CREATE_COMPLETE, CREATE_FAILED, UPDATE_IN_PROGRESS, UPDATE_COMPLETE, UPDATE_FAILED, DELETE_IN_PROGRESS, DELETE_COMPLETE, DELETE_FAILED, DELETE_SKIPPED
}

package dev.stagedoor.emulator.states.definition;

/** Whether executions are durable, with a history, or short and many. */
public enum MachineType {
    STANDARD, EXPRESS
}

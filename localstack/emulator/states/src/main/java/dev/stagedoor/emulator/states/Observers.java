package dev.stagedoor.emulator.states;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.states.logs.ExecutionLogs;
import dev.stagedoor.emulator.states.traces.ExecutionTraces;

/** Who is told of executions: log groups and X-Ray, in the state machine's own role. */
record Observers(ExecutionLogs logs, ExecutionTraces traces) {

    static Observers of(EmulatorContext emulator, AssumedRoles roles) {
        return new Observers(new ExecutionLogs(emulator, roles), new ExecutionTraces(emulator, roles));
    }
}

package dev.stagedoor.emulator.states;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.states.logs.ExecutionLogs;
import dev.stagedoor.emulator.states.task.call.BusTaskCalls;
import dev.stagedoor.emulator.states.traces.ExecutionTraces;

/** Who is told of executions: log groups and X-Ray, in the state machine's own role. */
record Observers(ExecutionLogs logs, ExecutionTraces traces) {

    private static final int SESSION_LENGTH = 32;

    static Observers of(EmulatorContext emulator) {
        AssumedRoles roles = new AssumedRoles(emulator.bus(), emulator.account(), BusTaskCalls.PRINCIPAL,
                () -> emulator.ids().lower(SESSION_LENGTH), System::nanoTime);
        return new Observers(new ExecutionLogs(emulator, roles), new ExecutionTraces(emulator, roles));
    }
}

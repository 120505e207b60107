package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.event.EventLog;

/**
 * What an execution starts with.
 *
 * @param arn the execution's own
 * @param machineArn the state machine's, without a version or alias
 * @param roleArn of the role as which its tasks call
 * @param input and its text as the caller gave it
 * @param log takes its events
 * @param trace its place in a trace
 */
public record ExecutionRequest(String arn, String name, String machineArn, String machineName, MachineType type,
        String roleArn,
        StateMachineDefinition definition, Payload input, EventLog log, ExecutionTrace trace) {

    /** What is in no trace: children of Map Runs, as on AWS, and tried states. */
    public ExecutionRequest(String arn, String name, String machineArn, String machineName, MachineType type,
            String roleArn, StateMachineDefinition definition, Payload input, EventLog log) {
        this(arn, name, machineArn, machineName, type, roleArn, definition, input, log, ExecutionTrace.NONE);
    }
}

package dev.stagedoor.emulator.states.machine;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;

/**
 * What an execution can be started of: one revision of a state machine.
 *
 * @param machineArn the state machine's, without a version or alias
 * @param versionArn null unless a version runs
 * @param aliasArn null unless it was asked for by an alias
 */
public record Startable(String machineArn, String machineName, MachineType type, Revision revision, String versionArn,
        String aliasArn) {

    public String roleArn() {
        return revision.roleArn();
    }

    public StateMachineDefinition definition() {
        return revision.definition().parsed();
    }
}

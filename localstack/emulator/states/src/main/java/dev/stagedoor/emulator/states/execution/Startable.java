package dev.stagedoor.emulator.states.execution;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;

/**
 * What an execution can be started of: one revision of a state machine.
 *
 * @param machineArn the state machine's, without a version or alias
 * @param versionArn null unless a version runs
 * @param aliasArn null unless it was asked for by an alias
 */
public record Startable(String machineArn, String machineName, MachineType type, String roleArn,
        StateMachineDefinition definition,
        LoggingConfiguration logging, String versionArn, String aliasArn) {}

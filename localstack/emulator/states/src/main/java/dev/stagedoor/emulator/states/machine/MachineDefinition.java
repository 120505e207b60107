package dev.stagedoor.emulator.states.machine;

import java.util.Map;
import java.util.SortedSet;

import dev.stagedoor.emulator.states.definition.StateMachineDefinition;

/**
 * A definition as its owner wrote it, and what was read of it.
 *
 * @param variableReferences the variables that each state reads, by the state's name; states that read none are not in it
 */
public record MachineDefinition(String text, StateMachineDefinition parsed,
        Map<String, SortedSet<String>> variableReferences) {}

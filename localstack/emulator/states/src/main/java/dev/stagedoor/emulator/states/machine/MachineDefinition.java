package dev.stagedoor.emulator.states.machine;

import dev.stagedoor.emulator.states.definition.StateMachineDefinition;

/** A definition as its owner wrote it, and what was read of it. */
public record MachineDefinition(String text, StateMachineDefinition parsed) {}

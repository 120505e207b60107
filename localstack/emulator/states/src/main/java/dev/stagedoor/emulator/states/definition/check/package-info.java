/** What CreateStateMachine and ValidateStateMachineDefinition say about the form of a definition, before it is read. */
package dev.stagedoor.emulator.states.definition.check;

/** Executions as the API keeps them: started once by their name, found by their ARN, listed by their state machine. */
package dev.stagedoor.emulator.states.execution;

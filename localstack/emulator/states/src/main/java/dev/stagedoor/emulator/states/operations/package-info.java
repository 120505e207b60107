/** The API: one class for each action. */
package dev.stagedoor.emulator.states.operations;

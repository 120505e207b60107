/** How the call of a task becomes a call on the emulator's bus, in whose name, and what is made of the answer. */
package dev.stagedoor.emulator.states.task.integration;

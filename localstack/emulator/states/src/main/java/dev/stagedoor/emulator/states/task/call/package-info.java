/** Finds the integration that a task names, takes the role that it calls as, and calls. */
package dev.stagedoor.emulator.states.task.call;

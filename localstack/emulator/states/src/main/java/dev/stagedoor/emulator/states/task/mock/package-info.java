/** Results that TestState is given instead of a call: whether the service could have answered so. */
package dev.stagedoor.emulator.states.task.mock;

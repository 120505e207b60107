/** What the Resource of a Task state can name, and the calls that come of it. */
package dev.stagedoor.emulator.states.task;

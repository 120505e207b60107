/**
 * Runs executions. Nothing here holds a thread while an execution waits: what happens to one execution happens on its strand, one step
 * after the other; time is a clock and timers that are handed in.
 */
package dev.stagedoor.emulator.states.engine;

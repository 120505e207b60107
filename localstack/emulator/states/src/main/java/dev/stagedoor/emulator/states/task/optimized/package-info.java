/** The integrations that Step Functions has optimized, one class each. */
package dev.stagedoor.emulator.states.task.optimized;

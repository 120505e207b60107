/** Tries one state: TestState. */
package dev.stagedoor.emulator.states.teststate;

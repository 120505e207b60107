/** An emulator for tests: {@link dev.stagedoor.emulator.junit.EmulatorExtension}. */
package dev.stagedoor.emulator.junit;

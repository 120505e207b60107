/** Reading the input of calls, of any of the three services. */
package dev.stagedoor.emulator.containers.input;

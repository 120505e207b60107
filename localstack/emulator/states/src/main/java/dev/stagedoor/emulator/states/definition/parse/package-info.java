/** Reads definitions: what is not right is said with its place, all of it at once. */
package dev.stagedoor.emulator.states.definition.parse;

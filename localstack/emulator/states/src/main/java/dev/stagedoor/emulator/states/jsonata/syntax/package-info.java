/** From the text of an expression to its syntax tree. */
package dev.stagedoor.emulator.states.jsonata.syntax;

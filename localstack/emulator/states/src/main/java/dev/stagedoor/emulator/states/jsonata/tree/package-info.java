/** Compiled expressions: one class per kind of node, which evaluates itself. */
package dev.stagedoor.emulator.states.jsonata.tree;

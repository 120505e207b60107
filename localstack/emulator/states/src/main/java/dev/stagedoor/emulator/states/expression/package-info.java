/**
 * What a definition computes from a state's data, whatever its query language: compiled when the definition is read, evaluated when a
 * state runs.
 */
package dev.stagedoor.emulator.states.expression;

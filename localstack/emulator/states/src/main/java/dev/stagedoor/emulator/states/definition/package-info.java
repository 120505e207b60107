/**
 * A state machine as its definition says it: immutable, read once, every path, template and expression already compiled.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
package dev.stagedoor.emulator.states.definition;

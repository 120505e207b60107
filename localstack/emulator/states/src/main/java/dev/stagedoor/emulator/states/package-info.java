/**
 * Step Functions: definitions in the Amazon States Language, and the executions that run them.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
package dev.stagedoor.emulator.states;

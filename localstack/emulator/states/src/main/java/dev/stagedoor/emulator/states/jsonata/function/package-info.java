/**
 * The built-in functions of JSONata 2.0.6, without {@code $eval}, and those that Step Functions adds.
 *
 * @see <a href="https://docs.jsonata.org/string-functions">JSONata functions</a>
 */
package dev.stagedoor.emulator.states.jsonata.function;

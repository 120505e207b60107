/**
 * The rules of Choice states in JSONPath.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice</a>
 */
package dev.stagedoor.emulator.states.choice;

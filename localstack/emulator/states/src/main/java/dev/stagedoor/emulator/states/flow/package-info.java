/**
 * What a state takes of its input and makes of its result.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html">Processing input and output</a>
 */
package dev.stagedoor.emulator.states.flow;

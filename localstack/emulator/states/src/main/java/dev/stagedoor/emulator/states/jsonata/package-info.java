/**
 * JSONata as Step Functions speaks it: expressions between <code>{%</code> and <code>%}</code>, compiled once and evaluated within bounds.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Transforming data with JSONata</a>
 */
package dev.stagedoor.emulator.states.jsonata;

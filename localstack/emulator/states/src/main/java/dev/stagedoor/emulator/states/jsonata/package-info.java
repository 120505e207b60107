/**
 * JSONata as Step Functions speaks it: expressions between <code>{%</code> and <code>%}</code>, compiled once and evaluated within bounds.
 * <p>
 * {@code syntax} reads a text, {@code tree} compiles what was read into nodes that evaluate themselves, {@code value} has what they work
 * on, {@code function} what they can call, and {@code picture} formats numbers and dates. It follows JSONata 2.0.6, whose reference
 * implementation is the measure of the tests, and AWS where that is known to differ: there is no {@code $eval}, six functions are added,
 * names need a context, numbers that JSON lacks are written out as text, and expressions have little time, depth and memory.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Transforming data with JSONata</a>
 */
package dev.stagedoor.emulator.states.jsonata;

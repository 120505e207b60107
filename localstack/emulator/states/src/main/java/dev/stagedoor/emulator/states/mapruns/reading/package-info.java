/**
 * Reads the items of a distributed Map state from S3: one class per input type, none of which holds more than the items themselves.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">ItemReader</a>
 */
package dev.stagedoor.emulator.states.mapruns.reading;

/**
 * Writes the results of a Map Run to S3.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a>
 */
package dev.stagedoor.emulator.states.mapruns.writing;

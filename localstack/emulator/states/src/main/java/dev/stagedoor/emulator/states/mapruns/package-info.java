/**
 * Map Runs: the iterations of a distributed Map state, each an execution of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Distributed mode</a>
 */
package dev.stagedoor.emulator.states.mapruns;

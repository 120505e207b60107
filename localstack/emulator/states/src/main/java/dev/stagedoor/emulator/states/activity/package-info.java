/**
 * Activities: work that waits until a worker outside asks for it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">Activities</a>
 */
package dev.stagedoor.emulator.states.activity;

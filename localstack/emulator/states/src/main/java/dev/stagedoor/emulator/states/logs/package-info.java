/**
 * Events of executions on their way to CloudWatch Logs.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html">Using CloudWatch Logs</a>
 */
package dev.stagedoor.emulator.states.logs;

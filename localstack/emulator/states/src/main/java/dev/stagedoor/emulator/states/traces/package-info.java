/**
 * The part of executions in X-Ray traces: {@link dev.stagedoor.emulator.states.traces.ExecutionTraces} decides which are recorded, and
 * sends a segment of each, with a subsegment for every state and every call.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html">AWS X-Ray and Step Functions</a>
 */
package dev.stagedoor.emulator.states.traces;

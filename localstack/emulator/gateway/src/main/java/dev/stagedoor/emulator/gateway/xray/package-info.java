/**
 * The gateway's part in X-Ray traces: {@link dev.stagedoor.emulator.gateway.xray.StageTracing} decides which requests are recorded,
 * {@link dev.stagedoor.emulator.gateway.xray.TraceSegments} sends their segments.
 */
package dev.stagedoor.emulator.gateway.xray;

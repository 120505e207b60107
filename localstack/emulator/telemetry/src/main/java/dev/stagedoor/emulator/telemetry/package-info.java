/** CloudWatch Logs: {@link dev.stagedoor.emulator.telemetry.LogsService} on an in-memory store of bounded size. */
package dev.stagedoor.emulator.telemetry;

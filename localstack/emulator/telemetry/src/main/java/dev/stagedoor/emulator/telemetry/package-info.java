/**
 * CloudWatch: {@link dev.stagedoor.emulator.telemetry.LogsService Logs} and {@link
 * dev.stagedoor.emulator.telemetry.MetricsService metrics}, each on an in-memory store of bounded size.
 */
package dev.stagedoor.emulator.telemetry;

/**
 * CloudWatch: {@link dev.stagedoor.emulator.telemetry.LogsService Logs} ({@code logs}) and {@link
 * dev.stagedoor.emulator.telemetry.MetricsService metrics, alarms and dashboards} ({@code metrics}); {@link
 * dev.stagedoor.emulator.telemetry.XRayService X-Ray} ({@code xray}); each on an in-memory store of
 * bounded size. In each, {@code operations} has one class per API action.
 */
package dev.stagedoor.emulator.telemetry;

/**
 * CloudWatch metrics, alarms and dashboards: {@link dev.stagedoor.emulator.telemetry.MetricsService} on an in-memory store of
 * bounded size. {@code store} and {@code alarm} know no wire, {@code wire} no rule.
 */
package dev.stagedoor.emulator.telemetry.metrics;

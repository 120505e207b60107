/**
 * What CloudWatch learns of the requests: counted per method while they are served, without a lock or an allocation, and handed over
 * every few seconds by {@link dev.stagedoor.emulator.gateway.metrics.GatewayMetrics}.
 */
package dev.stagedoor.emulator.gateway.metrics;

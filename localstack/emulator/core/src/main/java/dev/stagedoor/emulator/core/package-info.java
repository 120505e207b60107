/**
 * What every emulated service shares: the bus, callers and policies, the wire protocols, ids, child processes, and how to write to
 * CloudWatch Logs. An emulated service is an {@link dev.stagedoor.emulator.core.bus.AwsService}.
 */
package dev.stagedoor.emulator.core;

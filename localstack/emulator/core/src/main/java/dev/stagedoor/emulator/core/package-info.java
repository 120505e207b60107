/**
 * What every emulated service shares: the bus, callers and policies, the wire protocols, ids and child processes. It knows
 * no service by name; an emulated service is an {@link dev.stagedoor.emulator.core.bus.AwsService}.
 */
package dev.stagedoor.emulator.core;

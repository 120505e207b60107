/**
 * The bus and the contract of whatever is on it: services, their calls and errors, who may call, how a service speaks HTTP, and what a
 * service is given when the emulator is composed.
 */
package dev.stagedoor.emulator.core.bus;

/**
 * The emulator put together, its one port, and the main class. {@link dev.stagedoor.emulator.server.Emulator#start} composes
 * what {@link dev.stagedoor.emulator.server.Composition} lists; {@code front} is the way from the socket to the bus.
 */
package dev.stagedoor.emulator.server;

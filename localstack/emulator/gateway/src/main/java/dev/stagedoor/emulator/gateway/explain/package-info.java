/**
 * How a request travelled. The pipeline leaves numbers and references in a {@link dev.stagedoor.emulator.gateway.explain.Trace};
 * text is made of it when somebody asks.
 */
package dev.stagedoor.emulator.gateway.explain;

package dev.stagedoor.emulator.gateway.compile;

/** One line of a parameter mapping: the name to set and where its value comes from. */
public record NamedSource(String name, ValueSource source) {}

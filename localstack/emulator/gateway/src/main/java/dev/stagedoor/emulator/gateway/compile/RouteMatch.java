package dev.stagedoor.emulator.gateway.compile;

/** @param values the path parameters' raw values, in the order of the resource's names */
public record RouteMatch(CompiledResource resource, String[] values) {}

package dev.stagedoor.emulator.cloudformation.stack;

/**
 * An output of a stack.
 *
 * @param description or null
 * @param exportName or null
 */
public record StackOutput(String key, String value, String description, String exportName) {}

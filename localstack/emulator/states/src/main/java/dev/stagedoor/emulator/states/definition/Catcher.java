package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.flow.DataFlow;

/**
 * Where a state that failed for good goes on.
 *
 * @param flow makes the next state's input of the error output
 */
public record Catcher(List<String> errorEquals, DataFlow flow, String next) {}

package dev.stagedoor.emulator.states.definition;

import dev.stagedoor.emulator.states.expression.Condition;
import dev.stagedoor.emulator.states.flow.DataFlow;

/**
 * A rule of a Choice state.
 *
 * @param flow what becomes of the data where this rule matches: its own Output and Assign take the place of the state's
 */
public record ChoiceRule(Condition condition, DataFlow flow, String next) {}

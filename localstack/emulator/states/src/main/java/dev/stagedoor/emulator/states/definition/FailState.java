package dev.stagedoor.emulator.states.definition;

import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.flow.DataFlow;

/**
 * Ends its workflow with an error.
 *
 * @param error null where the definition names none
 * @param cause null where the definition names none
 */
public record FailState(String name, QueryLanguage language, DataFlow flow, Expression error,
        Expression cause) implements State {

    @Override
    public StateType type() {
        return StateType.FAIL;
    }

    @Override
    public String next() {
        return null;
    }
}

package dev.stagedoor.emulator.states.expression;

import dev.stagedoor.emulator.states.error.EvaluationException;

/** The test of a Choice rule. */
@FunctionalInterface
public interface Condition {

    /**
     * @throws EvaluationException if the rule reads what is not there, or is JSONata that does not come to true or false
     */
    boolean matches(Data data);
}

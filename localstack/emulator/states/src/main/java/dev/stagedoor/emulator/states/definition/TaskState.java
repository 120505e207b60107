package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.flow.DataFlow;
import dev.stagedoor.emulator.states.task.TaskResource;

/**
 * Has another service work.
 *
 * @param timeout in seconds; null where the definition names none
 * @param heartbeat in seconds; null where the definition names none
 * @param credentials {@code {"RoleArn": ...}}; null where the machine's own role calls
 */
public record TaskState(String name, QueryLanguage language, DataFlow flow, TaskResource resource, NumberField timeout,
        NumberField heartbeat, Expression credentials, List<Retrier> retriers, List<Catcher> catchers, String next)
        implements
            State {

    @Override
    public StateType type() {
        return StateType.TASK;
    }
}

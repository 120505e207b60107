package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.ChoiceRule;
import dev.stagedoor.emulator.states.definition.ChoiceState;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.expression.Data;

/** Goes on with the first rule that matches. */
final class ChoiceWork implements StateWork {

    private final Visit visit;
    private final ChoiceState state;

    ChoiceWork(Visit visit, ChoiceState state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void start() {
        Payload input = Payload.same(visit.effectiveInput(), visit.input(), null);
        Data data = visit.data().withInput(input.node());
        for (ChoiceRule rule : state.rules()) {
            if (rule.condition().matches(data)) {
                visit.succeed(input, rule.flow(), rule.next());
                return;
            }
        }
        if (state.otherwise() == null) {
            throw new EvaluationException("States.NoChoiceMatched",
                    "Failed to transition out of the state. The state does not point to a next state.", null);
        }
        visit.succeed(input, state.flow(), state.otherwise());
    }
}

package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.FailState;
import dev.stagedoor.emulator.states.expression.Expression;

/** Ends its workflow with the error and cause that the definition names. */
final class FailWork implements StateWork {

    private final Visit visit;
    private final FailState state;

    FailWork(Visit visit, FailState state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void start() {
        visit.branch().execution().probe().saw("afterInputPath", visit.input().node());
        visit.fail(Failure.of(text(state.error()), text(state.cause())));
    }

    private String text(Expression expression) {
        if (expression == null) {
            return null;
        }
        JsonNode value = expression.evaluate(visit.data());
        return value.isTextual() ? value.textValue() : value.toString();
    }
}

package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.PassState;

/** Hands on the input, or the fixed result. */
final class PassWork implements StateWork {

    private final Visit visit;
    private final PassState state;

    PassWork(Visit visit, PassState state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void start() {
        JsonNode input = visit.effectiveInput();
        visit.succeed(state.result() == null ? Payload.same(input, visit.input(), null) : Payload.of(state.result()));
    }
}

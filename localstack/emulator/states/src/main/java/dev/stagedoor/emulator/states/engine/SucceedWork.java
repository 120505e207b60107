package dev.stagedoor.emulator.states.engine;

/** Hands on the input; its workflow ends with it. */
final class SucceedWork implements StateWork {

    private final Visit visit;

    SucceedWork(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void start() {
        visit.succeed(Payload.same(visit.effectiveInput(), visit.input(), null));
    }
}

package dev.stagedoor.emulator.gateway.exchange;

import io.vertx.core.Future;

/** What a step decided. A request that never waits allocates nothing here. */
public sealed interface Outcome {

    /** The next step may run. */
    Outcome NEXT = new Continue();

    /** See {@link #NEXT}. */
    record Continue() implements Outcome {}

    /** The answer is known without calling the back end: the request goes on with the method response. */
    Outcome ANSWERED = new Answered();

    /** See {@link #ANSWERED}. */
    record Answered() implements Outcome {}

    /** The gateway answers itself; no further step runs. */
    record Refuse(GatewayError error) implements Outcome {}

    /** The step is not done yet. The future may complete on any thread; it fails only for a defect of the emulator. */
    record Wait(Future<Outcome> future) implements Outcome {}

    static Outcome refuse(GatewayError error) {
        return new Refuse(error);
    }

    static Outcome await(Future<Outcome> future) {
        return new Wait(future);
    }
}

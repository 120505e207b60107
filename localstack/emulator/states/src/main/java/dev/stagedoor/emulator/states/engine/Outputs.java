package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.error.EvaluationException;

/** What the outputs of branches take while they wait for those of the others. On the strand. */
final class Outputs {

    /** What an output takes beside its text. */
    private static final int OUTPUT = 64;
    private static final int BYTES_PER_CHARACTER = 2;

    private final Load load;
    private long taken;

    Outputs(Load load) {
        this.load = load;
    }

    /**
     * Leaves a quarter of the memory to the branches.
     *
     * @throws EvaluationException {@code States.Runtime} if there is no memory for another output
     */
    void keep(Payload output) {
        long bytes = OUTPUT + BYTES_PER_CHARACTER * output.weight();
        if (!load.take(bytes, load.max() / 4 * 3)) {
            throw new EvaluationException(Failure.RUNTIME,
                    "The Stagedoor emulator has no memory for the outputs of so many branches.", null);
        }
        taken += bytes;
    }

    /** All are handed on, or nobody waits for them any more. */
    void letGo() {
        load.give(taken);
        taken = 0;
    }
}

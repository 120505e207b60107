package dev.stagedoor.emulator.states.engine;

/** One attempt at what a state does. Everything here runs on the execution's strand. */
public interface StateWork {

    /**
     * Does it, or starts it; how it ends is told to the {@link Visit}.
     *
     * @throws dev.stagedoor.emulator.states.error.EvaluationException if the data does not have what the definition reads
     */
    void start();

    /** What need not be done again when the execution is redriven; null where nothing. Asked after it has failed or was aborted. */
    default Kept kept() {
        return null;
    }

    /** Goes on with what is left, instead of {@link #start}. */
    default void resume(Kept kept) {
        throw new IllegalStateException("This work keeps nothing.");
    }

    /** Nobody wants the result any more: lets go of what waits. Called once at most, never after the end was told. */
    default void abort() {}
}

package dev.stagedoor.emulator.states.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that branches, iterations and Express executions take while they run, roughly. Histories, and how many Standard
 * executions run, are bounded elsewhere. Thread-safe.
 */
final class Load {

    /** What a branch that waits takes beside its input. */
    static final long BRANCH = 4 * 1024;

    private final long max;
    private final AtomicLong taken = new AtomicLong();

    /** @param max in bytes */
    Load(long max) {
        this.max = max;
    }

    /** A quarter of the heap. */
    static Load ofHeap() {
        return new Load(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Whether so much was left, and is taken now. */
    boolean take(long bytes) {
        return take(bytes, max);
    }

    /** The same for what leaves something to others. */
    boolean take(long bytes, long most) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** Whether what can wait should. What cannot (an iteration in each Map that runs, Maps in Maps) finds the rest. */
    boolean heavy() {
        return taken.get() > max / 8;
    }

    long max() {
        return max;
    }

    long taken() {
        return taken.get();
    }
}

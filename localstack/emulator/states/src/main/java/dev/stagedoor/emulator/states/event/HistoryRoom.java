package dev.stagedoor.emulator.states.event;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory all histories together may take. Thread-safe. */
public final class HistoryRoom {

    private final long max;
    private final AtomicLong taken = new AtomicLong();

    /** @param max in bytes */
    public HistoryRoom(long max) {
        this.max = max;
    }

    /** A third of the heap. */
    public static HistoryRoom ofHeap() {
        return new HistoryRoom(Runtime.getRuntime().maxMemory() / 3);
    }

    public long max() {
        return max;
    }

    /** Whether so much was left, and is taken now. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) > max) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}

package dev.stagedoor.emulator.core;

/**
 * How many threads may work at once on what clients have written: expressions and templates, each of which is bounded but may
 * hold much while it is worked out.
 */
public final class HeavyThreads {

    /** What one step may hold at most (a template with its body, a JSONata expression), and what it leaves behind. */
    private static final long HEAP_OF_ONE = 80L << 20;
    /** One that takes its time must not hold up everybody else. */
    private static final int FEWEST = 2;

    private HeavyThreads() {}

    /** One for each processor of this machine, but not more than this JVM's heap can feed. */
    public static int count() {
        return count(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
    }

    static int count(int processors, long heapBytes) {
        return (int) Math.max(FEWEST, Math.min(processors, heapBytes / HEAP_OF_ONE));
    }
}

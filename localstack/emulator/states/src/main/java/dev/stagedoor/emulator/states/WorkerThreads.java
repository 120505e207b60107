package dev.stagedoor.emulator.states;

/** How many threads executions share. */
final class WorkerThreads {

    /** What one expression may hold at most while it is evaluated (24 MB in characters of two bytes, more in objects), and what else a step needs. */
    private static final long HEAP_OF_ONE = 80L << 20;
    /** An expression that takes its two seconds must not hold up everybody else. */
    private static final int FEWEST = 2;

    private WorkerThreads() {}

    /** One for each processor, but not more than may evaluate heavy expressions at once in this heap. */
    static int count(int processors, long heapBytes) {
        return (int) Math.max(FEWEST, Math.min(processors, heapBytes / HEAP_OF_ONE));
    }
}

package dev.stagedoor.emulator.states.mapruns.reading;

/** The memory that a Map state may take for its items; whoever gave it takes it back. */
@FunctionalInterface
public interface ItemRoom {

    /** Whether so many bytes were left, and are taken now. */
    boolean take(long bytes);
}

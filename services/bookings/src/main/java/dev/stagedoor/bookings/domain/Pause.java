package dev.stagedoor.bookings.domain;

/** Waits between two tries. */
@FunctionalInterface
public interface Pause {

    /** @param tries how many there were so far, from 1 */
    void after(int tries);
}

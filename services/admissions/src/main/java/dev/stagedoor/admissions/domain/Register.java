package dev.stagedoor.admissions.domain;

/** Keeps every scan and the totals of every performance. Thread-safe. */
public interface Register {

    /**
     * Writes the scan down and counts it, or neither.
     *
     * @return false if it was counted before
     * @throws RegisterUnavailableException if nobody knows whether it was written: to be tried again
     */
    boolean admit(Scan scan);

    /** What is counted so far; of a performance without scans: nothing. */
    Totals totals(String performanceId);
}

package dev.stagedoor.emulator.data.sqs.queue;

/**
 * How many messages a queue has.
 *
 * @param visible that can be received
 * @param inFlight that somebody holds
 * @param delayed that have not appeared yet
 */
public record Counts(int visible, int inFlight, int delayed) {}

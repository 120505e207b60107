package dev.stagedoor.emulator.data.sqs.queue;

/**
 * The answer to a sender.
 *
 * @param sequenceNumber the message's place in a FIFO queue; null in a standard queue
 */
public record Sent(String messageId, String sequenceNumber) {}

package dev.stagedoor.emulator.data.sqs.model;

/**
 * A message in the hands of a receiver.
 *
 * @param receiveCount how often it was received, this time included
 * @param firstReceivedAt epoch milliseconds
 * @param sequenceNumber its place in a FIFO queue; null in a standard queue
 */
public record Delivery(Message message, ReceiptHandle handle, int receiveCount, long firstReceivedAt,
        String sequenceNumber) {}

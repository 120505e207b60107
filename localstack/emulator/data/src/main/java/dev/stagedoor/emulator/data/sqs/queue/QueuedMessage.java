package dev.stagedoor.emulator.data.sqs.queue;

import dev.stagedoor.emulator.data.sqs.model.Delivery;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.model.ReceiptHandle;

/** A message in its queue and how it fares there. Guarded by {@link MessageStore}. */
final class QueuedMessage {

    private static final long FIRST_SEQUENCE = 18_880_000_000_000_000L;

    final Message message;
    /** Its place in the order of arrival; no other message of the queue ever has it. */
    final long place;
    /** Epoch milliseconds; up to then nobody can receive it. */
    long visibleAt;
    int receiveCount;
    long receivedAt;
    private long firstReceivedAt;

    QueuedMessage(Message message, long place, long visibleAt) {
        this.message = message;
        this.place = place;
        this.visibleAt = visibleAt;
    }

    /** True if what hides it is a receipt, and no delay. */
    boolean received() {
        return receiveCount > 0;
    }

    void receive(long now, long until) {
        if (receiveCount == 0) {
            firstReceivedAt = now;
        }
        receiveCount++;
        receivedAt = now;
        visibleAt = until;
    }

    boolean isHeldBy(ReceiptHandle handle) {
        return handle.receiveCount() == receiveCount && handle.messageId().equals(message.id());
    }

    Delivery delivery() {
        return new Delivery(message, new ReceiptHandle(place, message.id(), receiveCount), receiveCount,
                firstReceivedAt, sequenceNumber());
    }

    /** Null in a standard queue. */
    String sequenceNumber() {
        return message.groupId() == null ? null : String.format("%020d", FIRST_SEQUENCE + place);
    }
}

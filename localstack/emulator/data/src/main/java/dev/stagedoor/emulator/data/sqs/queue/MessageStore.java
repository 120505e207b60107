package dev.stagedoor.emulator.data.sqs.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.stagedoor.emulator.data.sqs.error.OverLimitException;
import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;
import dev.stagedoor.emulator.data.sqs.model.Delivery;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.model.ReceiptHandle;

/**
 * The messages of one queue: those that can be received, in the order of arrival, and those that are hidden, in the order in
 * which they appear. Thread-safe. Times are epoch milliseconds; who calls says what time it is.
 */
final class MessageStore {

    /** How many messages one queue hands out at a time. */
    static final int MAX_IN_FLIGHT = 120_000;
    /** So far a FIFO queue looks for a message of a group that nobody works on. */
    private static final int MAX_LOOK_AHEAD = 20_000;

    private final StorageLimit storage;
    private final Map<Long, QueuedMessage> all = new HashMap<>();
    private final TreeMap<Long, QueuedMessage> visible = new TreeMap<>();
    private final NavigableSet<QueuedMessage> hidden = new TreeSet<>(
            Comparator.<QueuedMessage>comparingLong(m -> m.visibleAt).thenComparingLong(m -> m.place));
    private final Map<String, Integer> busyGroups = new HashMap<>();
    private final Deduplication deduplication = new Deduplication();
    private long nextPlace;
    private int inFlight;
    private boolean closed;

    /**
     * What a receipt brought.
     *
     * @param dead messages that were received too often: no longer here, they belong to the dead letter queue
     */
    record Received(List<Delivery> deliveries, List<Message> dead) {}

    /**
     * What somebody wants to receive.
     *
     * @param visibilityMillis how long the messages are hidden from others
     * @param retentionMillis messages older than this are gone
     * @param maxReceiveCount a message received so often is dead; never: {@link Integer#MAX_VALUE}
     */
    record Demand(int max, long visibilityMillis, long retentionMillis, int maxReceiveCount) {}

    MessageStore(StorageLimit storage) {
        this.storage = storage;
    }

    /** Adds a message, unless it is a FIFO queue's duplicate: then the answer is that of the first. */
    synchronized Sent add(Message message, long visibleAt, long now) {
        if (message.deduplicationId() != null) {
            Sent earlier = deduplication.find(message.deduplicationId(), now);
            if (earlier != null) {
                return earlier;
            }
            deduplication.requireRoom();
        }
        if (closed) {
            throw new QueueDoesNotExistException();
        }
        storage.reserve(message);
        Sent sent = put(message, visibleAt, now);
        if (message.deduplicationId() != null) {
            deduplication.remember(message.deduplicationId(), sent, now);
        }
        return sent;
    }

    /** Takes a message over from another queue, at once visible. In a queue that is gone it is gone, too. */
    synchronized void accept(Message message, long now) {
        if (closed) {
            return;
        }
        storage.transfer(message);
        put(message, now, now);
    }

    private Sent put(Message message, long visibleAt, long now) {
        QueuedMessage queued = new QueuedMessage(message, nextPlace++, visibleAt);
        all.put(queued.place, queued);
        if (visibleAt > now) {
            hidden.add(queued);
        } else {
            visible.put(queued.place, queued);
        }
        return new Sent(message.id(), queued.sequenceNumber());
    }

    synchronized Received receive(Demand demand, long now) {
        reveal(now);
        if (inFlight >= MAX_IN_FLIGHT) {
            throw new OverLimitException(
                    "Too many messages in flight: a queue hands out at most " + MAX_IN_FLIGHT + ".");
        }
        Set<String> busy = Set.copyOf(busyGroups.keySet());
        List<QueuedMessage> taken = new ArrayList<>();
        List<Message> dead = new ArrayList<>();
        int seen = 0;
        for (Iterator<QueuedMessage> each = visible.values().iterator(); each.hasNext() && taken.size() < demand.max()
                && seen < MAX_LOOK_AHEAD;) {
            QueuedMessage next = each.next();
            seen++;
            if (next.message.sentAt() + demand.retentionMillis() <= now) {
                each.remove();
                forget(next);
            } else if (next.message.groupId() == null || !busy.contains(next.message.groupId())) {
                each.remove();
                if (next.receiveCount >= demand.maxReceiveCount()) {
                    forget(next);
                    dead.add(next.message);
                } else {
                    taken.add(next);
                }
            }
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (QueuedMessage message : taken) {
            message.receive(now, now + demand.visibilityMillis());
            hide(message, now);
            deliveries.add(message.delivery());
        }
        return new Received(deliveries, dead);
    }

    /** Deletes what the handle holds; a stale handle deletes nothing. @return false if its time is over */
    synchronized boolean delete(ReceiptHandle handle, long now) {
        reveal(now);
        QueuedMessage message = all.get(handle.place());
        if (message == null || !message.isHeldBy(handle)) {
            return true;
        }
        boolean inTime = message.visibleAt > now;
        if (message.message.groupId() == null || inTime) {
            leave(message);
            forget(message);
        }
        return inTime;
    }

    /** What became of a change of visibility. */
    enum Change {
        DONE, NO_SUCH_MESSAGE, NOT_IN_FLIGHT, TOO_LONG
    }

    synchronized Change changeVisibility(ReceiptHandle handle, long millis, long maxMillis, long now) {
        reveal(now);
        QueuedMessage message = all.get(handle.place());
        if (message == null || !message.message.id().equals(handle.messageId())) {
            return Change.NO_SUCH_MESSAGE;
        }
        if (!message.isHeldBy(handle) || message.visibleAt <= now) {
            return Change.NOT_IN_FLIGHT;
        }
        if (now + millis - message.receivedAt > maxMillis) {
            return Change.TOO_LONG;
        }
        leave(message);
        message.visibleAt = now + millis;
        hide(message, now);
        return Change.DONE;
    }

    /** Takes the first message that can be received out of the queue, or null. */
    synchronized Message take(long now) {
        reveal(now);
        Map.Entry<Long, QueuedMessage> first = visible.pollFirstEntry();
        if (first == null) {
            return null;
        }
        forget(first.getValue());
        return first.getValue().message;
    }

    synchronized Counts counts(long retentionMillis, long now) {
        reveal(now);
        List.copyOf(all.values()).stream().filter(m -> m.message.sentAt() + retentionMillis <= now).forEach(m -> {
            leave(m);
            forget(m);
        });
        return new Counts(visible.size(), inFlight, hidden.size() - inFlight);
    }

    /** When the next hidden message appears. */
    synchronized OptionalLong nextAppearance() {
        return hidden.isEmpty() ? OptionalLong.empty() : OptionalLong.of(hidden.first().visibleAt);
    }

    synchronized void clear() {
        all.values().forEach(message -> storage.release(message.message));
        all.clear();
        visible.clear();
        hidden.clear();
        busyGroups.clear();
        inFlight = 0;
    }

    /** Nothing comes in any more: what a call that found the queue before its deletion adds would take room for ever. */
    synchronized void close() {
        closed = true;
        clear();
    }

    private void reveal(long now) {
        while (!hidden.isEmpty() && hidden.first().visibleAt <= now) {
            QueuedMessage message = hidden.first();
            leave(message);
            visible.put(message.place, message);
        }
    }

    /** Puts a received message where its visibility says. */
    private void hide(QueuedMessage message, long now) {
        if (message.visibleAt <= now) {
            visible.put(message.place, message);
            return;
        }
        hidden.add(message);
        inFlight++;
        if (message.message.groupId() != null) {
            busyGroups.merge(message.message.groupId(), 1, Integer::sum);
        }
    }

    /** Takes a message from wherever it stands. */
    private void leave(QueuedMessage message) {
        if (visible.remove(message.place) != null || !hidden.remove(message) || !message.received()) {
            return;
        }
        inFlight--;
        if (message.message.groupId() != null) {
            busyGroups.computeIfPresent(message.message.groupId(), (group, count) -> count == 1 ? null : count - 1);
        }
    }

    private void forget(QueuedMessage message) {
        all.remove(message.place);
        storage.release(message.message);
    }
}

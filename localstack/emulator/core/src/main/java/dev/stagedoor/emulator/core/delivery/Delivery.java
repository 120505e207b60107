package dev.stagedoor.emulator.core.delivery;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * Items on their way to their receivers. They wait for a moment, so that several go together, and there is so much room for them: what
 * comes when there is none is lost, and so is what a receiver does not take. The first time that is said, of each receiver, and again
 * when it had taken something in between. Thread-safe; adding an item never waits, all else is done on a worker.
 *
 * @param <R> where an item goes, and in whose name
 */
public final class Delivery<R, T> {

    /** Of more receivers than these nothing is said. */
    static final int MAX_SAID = 1_000;

    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Vertx vertx;
    private final String what;
    private final Function<R, String> names;
    private final Room room;
    private final Put<R, T> put;
    private final ConcurrentLinkedQueue<Waiting<R, T>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicBoolean flushing = new AtomicBoolean();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private record Waiting<R, T>(R receiver, T item, long weight) {}

    /**
     * How long items wait, and how many.
     *
     * @param max of their weights together
     */
    public record Room(int delayMillis, long max) {}

    /** Hands items to their receiver; called on a worker, with at least one item, in the order in which they were added. */
    @FunctionalInterface
    public interface Put<R, T> {

        /** @return fails if some of them are lost */
        Future<Void> put(R receiver, List<T> items);
    }

    /**
     * @param what the items are, for the log
     * @param names of receivers, for the log: {@code " of the role r"}; those of the same name are one there
     */
    public Delivery(Vertx vertx, String what, Function<R, String> names, Room room, Put<R, T> put) {
        this.vertx = vertx;
        this.what = what;
        this.names = names;
        this.room = room;
        this.put = put;
    }

    /** Takes an item, which must not change any more. */
    public void add(R receiver, T item, long weight) {
        if (taken.addAndGet(weight) > room.max()) {
            taken.addAndGet(-weight);
            lost("", "they come faster than they are taken");
            return;
        }
        waiting.add(new Waiting<>(receiver, item, weight));
        flushLater();
    }

    private void flushLater() {
        if (!waiting.isEmpty() && flushing.compareAndSet(false, true)) {
            vertx.setTimer(room.delayMillis(), timer -> vertx.executeBlocking(this::flush, false)
                    .compose(delivered -> delivered).onComplete(done -> {
                        if (done.failed()) {
                            lost("", "the emulator failed: " + done.cause());
                        }
                        flushing.set(false);
                        flushLater();
                    }));
        }
    }

    /** What one receiver does not take is lost, and the others get theirs. */
    private Future<Void> flush() {
        return Future.join(batches().entrySet().stream().map(batch -> flush(batch.getKey(), batch.getValue())).toList())
                .mapEmpty();
    }

    private Map<R, List<T>> batches() {
        Map<R, List<T>> batches = new LinkedHashMap<>();
        for (Waiting<R, T> next = waiting.poll(); next != null; next = waiting.poll()) {
            taken.addAndGet(-next.weight());
            batches.computeIfAbsent(next.receiver(), receiver -> new ArrayList<>()).add(next.item());
        }
        return batches;
    }

    private Future<Void> flush(R receiver, List<T> items) {
        String name = names.apply(receiver);
        return put.put(receiver, items).onSuccess(all -> failing.remove(name)).recover(e -> {
            lost(name, e.getMessage());
            return Future.succeededFuture();
        });
    }

    private void lost(String name, String why) {
        if (failing.size() < MAX_SAID && failing.add(name)) {
            LOG.log(Level.WARNING, what + name + " are lost: " + why);
        }
    }
}

package dev.stagedoor.emulator.telemetry.logs.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The events of a group in the order of their arrival, on pages. A page whose events were dropped is written again: however much is
 * logged, nothing is left behind for the collector. Readers sort, since they are rare. Guarded by {@link LogStore}.
 */
final class EventRing {

    private static final Comparator<Place> BY_TIME = Comparator
            .comparingLong(place -> place.page().timestamp(place.at()));

    private Deque<EventPage> pages = new ArrayDeque<>();
    private EventPage spare;
    private long bytes;

    /** Where an event is, until the ring is written again. */
    record Place(EventPage page, int at) {

        int stream() {
            return page.stream(at);
        }

        LogEvent event(String stream) {
            return page.event(at, stream);
        }
    }

    /** As AWS counts. */
    long bytes() {
        return bytes;
    }

    void add(EventKey key, long ingestionTime, int stream, byte[] message) {
        pageFor(message.length).add(key, ingestionTime, stream, message);
        bytes += LogEvent.size(message.length);
    }

    private EventPage pageFor(int length) {
        EventPage last = pages.peekLast();
        if (last != null && last.hasRoomFor(length)) {
            return last;
        }
        EventPage page = spare != null && spare.hasRoomFor(length) ? spare : EventPage.forMessage(length);
        if (page == spare) {
            spare = null;
        }
        pages.addLast(page);
        return page;
    }

    /** Drops the event that came first. @return false if there was none */
    boolean dropFirst() {
        EventPage page = pages.peekFirst();
        if (page == null) {
            return false;
        }
        bytes -= LogEvent.size(page.length(page.first()));
        page.dropFirst();
        if (page.isEmpty()) {
            pages.removeFirst();
            if (page.clear()) {
                spare = page;
            }
        }
        return true;
    }

    /** The time of the event that came first; later than any if there is none. */
    long firstTimestamp() {
        EventPage page = pages.peekFirst();
        return page == null ? Long.MAX_VALUE : page.timestamp(page.first());
    }

    /** Drops the events of a stream, wherever they are. */
    void dropStream(int stream) {
        Deque<EventPage> before = pages;
        pages = new ArrayDeque<>();
        spare = null;
        bytes = 0;
        for (EventPage page : before) {
            for (int at = page.first(); at < page.end(); at = page.next(at)) {
                if (page.stream(at) != stream) {
                    page.copyTo(pageFor(page.length(at)), at);
                    bytes += LogEvent.size(page.length(at));
                }
            }
        }
    }

    /**
     * Where the events of some streams are, oldest first.
     *
     * @param from inclusive, or null
     * @param to exclusive, or null
     */
    List<Place> find(EventKey from, EventKey to, IntPredicate streams) {
        List<Place> found = new ArrayList<>();
        for (EventPage page : pages) {
            if (page.mayHave(from, to)) {
                for (int at = page.first(); at < page.end(); at = page.next(at)) {
                    if (streams.test(page.stream(at)) && isWithin(page.key(at), from, to)) {
                        found.add(new Place(page, at));
                    }
                }
            }
        }
        // Stable: what has the same time stays in the order of its arrival. Nearly sorted, so nearly for nothing.
        found.sort(BY_TIME);
        return found;
    }

    private static boolean isWithin(EventKey key, EventKey from, EventKey to) {
        return (from == null || key.compareTo(from) >= 0) && (to == null || key.compareTo(to) < 0);
    }
}

package dev.stagedoor.emulator.gateway.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What one client has used of one plan, day by day. A period is a sum of days, so a quota whose period is changed counts what was
 * used before. Thread-safe; nothing is lost under concurrency.
 */
public final class UsageCounter {

    /** What {@link #take} gives where nothing remained. */
    public static final long NONE = -1;

    /** AWS keeps usage for 90 days; a month of days more keeps the first period of these whole. */
    private static final int MAX_DAYS = 121;

    private final long since;
    private final TreeMap<Long, Day> days = new TreeMap<>();
    private Quota quotaOfRemaining;
    private long dayOfRemaining;
    private long remaining;

    /** @param added by whoever changed what remains; may be negative */
    private record Day(long used, long added) {}

    /** @param since the day on which the client joined the plan: the quota's offset counts in that period */
    UsageCounter(long since) {
        this.since = since;
    }

    /** Uses one request and says how many remain, or {@link #NONE}: then nothing was used. */
    public synchronized long take(long day, Quota quota) {
        if (remaining(day, quota) <= 0) {
            return NONE;
        }
        change(day, 1, 0);
        return remaining;
    }

    /** Takes back what a request used that was refused after all. */
    public synchronized void giveBack(long day) {
        change(day, -1, 0);
    }

    /** From this day on so many requests remain in the period. */
    public synchronized void replaceRemaining(long day, Quota quota, long wanted) {
        change(day, 0, wanted - balance(day, quota));
    }

    /** {@code [used, remaining]} for each day. */
    public synchronized List<long[]> daily(long firstDay, long lastDay, Quota quota) {
        List<long[]> daily = new ArrayList<>();
        for (long day = firstDay; day <= lastDay; day++) {
            long used = days.containsKey(day) ? days.get(day).used : 0;
            daily.add(new long[]{used, Math.max(0, balance(day, quota))});
        }
        return daily;
    }

    private long remaining(long day, Quota quota) {
        if (day != dayOfRemaining || quota != quotaOfRemaining) {
            remaining = balance(day, quota);
            dayOfRemaining = day;
            quotaOfRemaining = quota;
        }
        return remaining;
    }

    /** What remains in the period after this day; negative if the limit was lowered below what was used. */
    private long balance(long day, Quota quota) {
        long start = quota.period().start(day);
        long balance = quota.limit() - (start <= quota.period().start(since) ? quota.offset() : 0);
        for (Day past : days.subMap(start, true, day, true).values()) {
            balance += past.added - past.used;
        }
        return balance;
    }

    private void change(long day, long used, long added) {
        Day before = days.get(day);
        if (before == null) {
            days.headMap(day - MAX_DAYS).clear();
            before = new Day(0, 0);
        }
        days.put(day, new Day(before.used + used, before.added + added));
        if (day == dayOfRemaining) {
            remaining += added - used;
        } else {
            quotaOfRemaining = null;
        }
    }
}

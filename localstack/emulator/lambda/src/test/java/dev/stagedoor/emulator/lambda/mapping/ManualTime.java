package dev.stagedoor.emulator.lambda.mapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Executor;

import dev.stagedoor.emulator.core.Timers;

/** Time that passes when a test says so, and an executor that runs when it passes. */
final class ManualTime extends Clock implements Timers, Executor {

    private final Map<Long, Alarm> alarms = new TreeMap<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private Instant now = Instant.parse("2027-01-14T19:30:00Z");
    private long last;

    private record Alarm(long id, Instant at, Runnable task) {}

    void passSeconds(long seconds) {
        Instant end = now.plusSeconds(seconds);
        runTasks();
        for (Optional<Alarm> next = next(end); next.isPresent(); next = next(end)) {
            alarms.remove(next.get().id);
            now = next.get().at;
            next.get().task.run();
            runTasks();
        }
        now = end;
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private Optional<Alarm> next(Instant end) {
        return alarms.values().stream().filter(alarm -> !alarm.at.isAfter(end)).min(Comparator.comparing(Alarm::at));
    }

    int pending() {
        return alarms.size();
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public long set(Duration delay, Runnable task) {
        last++;
        alarms.put(last, new Alarm(last, now.plus(delay), task));
        return last;
    }

    @Override
    public void cancel(long timer) {
        alarms.remove(timer);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package dev.stagedoor.emulator.states.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.Timers;

/** Time that passes when a test says so; timers ring on the way. */
final class ManualTime extends Clock implements Timers {

    private final Map<Long, Alarm> alarms = new TreeMap<>();
    private Instant now = Instant.parse("2027-01-14T19:30:00Z");
    private long last;

    private record Alarm(long id, Instant at, Runnable task) {}

    void pass(Duration duration) {
        Instant end = now.plus(duration);
        for (Optional<Alarm> next = next(end); next.isPresent(); next = next(end)) {
            Alarm alarm = next.get();
            alarms.remove(alarm.id);
            now = alarm.at;
            alarm.task.run();
        }
        now = end;
    }

    void passSeconds(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    int pending() {
        return alarms.size();
    }

    private Optional<Alarm> next(Instant end) {
        return alarms.values().stream().filter(alarm -> !alarm.at.isAfter(end)).min(Comparator.comparing(Alarm::at));
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

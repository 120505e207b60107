package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.telemetry.metrics.error.LimitExceededException;
import dev.stagedoor.emulator.telemetry.metrics.error.ResourceNotFoundException;
import dev.stagedoor.emulator.telemetry.metrics.store.Distribution;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricStore;
import dev.stagedoor.emulator.telemetry.metrics.store.TimeRange;

/**
 * All alarms and what happened to them. An alarm is evaluated right after it was made, then once a minute, or every ten seconds if
 * its period is shorter than a minute, as on AWS. Thread-safe.
 */
public final class Alarms {

    /** The emulator's bound. */
    public static final int MAX_ALARMS = 500;
    /** How long after the end of a period its data are taken as whole. */
    private static final long DELAY_SECONDS = 2;

    private final Clock clock;
    private final MetricStore metrics;
    private final AlarmHistory history;
    private final NavigableMap<String, Alarm> alarms = new TreeMap<>();
    /** By alarm, the time slot in which it was last evaluated. */
    private final Map<String, Long> evaluated = new HashMap<>();

    public Alarms(Clock clock, MetricStore metrics) {
        this.clock = clock;
        this.metrics = metrics;
        this.history = new AlarmHistory(clock);
    }

    /** Makes the alarm, or gives it other settings: its state and its tags stay. */
    public synchronized void put(AlarmSettings settings, Map<String, String> tags) {
        Alarm before = alarms.get(settings.name());
        if (before == null && alarms.size() >= MAX_ALARMS) {
            throw new LimitExceededException(
                    "The Stagedoor emulator keeps at most " + MAX_ALARMS + " alarms.");
        }
        Instant now = clock.instant();
        alarms.put(settings.name(),
                before == null ? Alarm.create(settings, tags, now) : before.configure(settings, now));
        history.configured(settings.name(), before == null ? "Create" : "Update");
        evaluated.remove(settings.name());
    }

    /** Of these names, those that exist. */
    public synchronized void delete(Collection<String> names) {
        for (String name : names) {
            if (alarms.remove(name) != null) {
                evaluated.remove(name);
                history.configured(name, "Delete");
            }
        }
    }

    /** By name. */
    public synchronized List<Alarm> list() {
        return List.copyOf(alarms.values());
    }

    /** The oldest first. */
    public synchronized List<HistoryItem> history(Predicate<HistoryItem> wanted) {
        return history.find(wanted);
    }

    /** @throws ResourceNotFoundException if there is no such alarm */
    public synchronized Alarm find(String name) {
        Alarm alarm = alarms.get(name);
        if (alarm == null) {
            throw new ResourceNotFoundException("Unknown alarm: " + name);
        }
        return alarm;
    }

    /** Until the next evaluation the alarm is in that state. */
    public synchronized void setState(String name, AlarmState state, String reason, String reasonData) {
        become(find(name), state, new Reason(reason, reasonData));
    }

    public synchronized void enableActions(Collection<String> names, boolean enabled) {
        names.stream().map(alarms::get).filter(alarm -> alarm != null).forEach(alarm -> {
            alarms.put(alarm.settings().name(),
                    alarm.configure(alarm.settings().withActions(enabled), clock.instant()));
            history.configured(alarm.settings().name(), "Update");
        });
    }

    public synchronized void tag(String name, UnaryOperator<Map<String, String>> change) {
        Alarm alarm = find(name);
        alarms.put(name, alarm.tag(change.apply(alarm.tags())));
    }

    /** Evaluates the alarms whose time has come. To be called about every second. */
    public synchronized void evaluate() {
        long now = clock.instant().getEpochSecond() - DELAY_SECONDS;
        for (Alarm alarm : List.copyOf(alarms.values())) {
            AlarmSettings settings = alarm.settings();
            long slot = Math.floorDiv(now, settings.period() < 60 ? 10 : 60);
            Long last = evaluated.put(settings.name(), slot);
            if (last == null || last != slot) {
                evaluate(alarm, now);
            }
        }
    }

    private void evaluate(Alarm alarm, long now) {
        AlarmSettings settings = alarm.settings();
        long end = Math.floorDiv(now, settings.period()) * settings.period();
        TimeRange range = new TimeRange(end - (long) Evaluation.range(settings) * settings.period(), end,
                settings.period());
        NavigableMap<Long, Distribution> data = metrics.readTogether(settings.metric(), settings.unit(), range);
        List<Datapoint> newestFirst = data.descendingMap().entrySet().stream()
                .map(entry -> new Datapoint(entry.getKey(), settings.statistic().of().applyAsDouble(entry.getValue())))
                .filter(point -> !Double.isNaN(point.value())).toList();
        Verdict verdict = new Evaluation(settings).judge(newestFirst, end - settings.period());
        if (verdict.state() != null && verdict.state() != alarm.state()) {
            become(alarm, verdict.state(), Reason.of(settings, verdict, clock.instant()));
        }
    }

    private void become(Alarm alarm, AlarmState state, Reason reason) {
        Alarm after = alarm.become(state, reason, clock.instant());
        alarms.put(alarm.settings().name(), after);
        if (state != alarm.state()) {
            history.became(alarm, after);
        }
    }
}

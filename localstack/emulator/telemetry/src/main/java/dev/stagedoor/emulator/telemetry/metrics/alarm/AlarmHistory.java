package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** What happened to alarms, also to those that are deleted: the last {@value #MAX_ITEMS} things. Guarded by {@link Alarms}. */
final class AlarmHistory {

    static final int MAX_ITEMS = 2_000;

    private final Clock clock;
    private final Deque<HistoryItem> items = new ArrayDeque<>();

    AlarmHistory(Clock clock) {
        this.clock = clock;
    }

    /** @param type {@code Create}, {@code Update} or {@code Delete} */
    void configured(String alarm, String type) {
        add(new HistoryItem(alarm, clock.instant(), "ConfigurationUpdate",
                "Alarm \"" + alarm + "\" " + type.toLowerCase(Locale.ROOT) + "d",
                Json.write(Json.object().put("version", "1.0").put("type", type))));
    }

    void became(Alarm before, Alarm after) {
        ObjectNode data = Json.object().put("version", "1.0");
        data.set("oldState", state(before));
        data.set("newState", state(after));
        add(new HistoryItem(after.settings().name(), after.stateUpdated(), "StateUpdate",
                "Alarm updated from " + before.state() + " to " + after.state(), Json.write(data)));
    }

    private static ObjectNode state(Alarm alarm) {
        return Json.object().put("stateValue", alarm.state().name()).put("stateReason", alarm.reason());
    }

    private void add(HistoryItem item) {
        items.addLast(item);
        if (items.size() > MAX_ITEMS) {
            items.removeFirst();
        }
    }

    /** The oldest first. */
    List<HistoryItem> find(Predicate<HistoryItem> wanted) {
        return new ArrayList<>(items.stream().filter(wanted).toList());
    }
}

package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is recorded of a table besides its definition. Thread-safe. */
public final class TableSettings {

    private final Map<String, String> tags = new ConcurrentSkipListMap<>();
    private volatile PointInTimeRecovery pointInTimeRecovery = new PointInTimeRecovery(false, 35);

    /** Continuous backups: recorded only, there is nothing to restore from. */
    public record PointInTimeRecovery(boolean enabled, int periodInDays) {}

    public Map<String, String> tags() {
        return tags;
    }

    public PointInTimeRecovery pointInTimeRecovery() {
        return pointInTimeRecovery;
    }

    public void pointInTimeRecovery(PointInTimeRecovery recovery) {
        pointInTimeRecovery = recovery;
    }
}

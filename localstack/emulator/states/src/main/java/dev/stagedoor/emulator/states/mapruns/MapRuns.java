package dev.stagedoor.emulator.states.mapruns;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All Map Runs, the newest last; the oldest that have ended are forgotten. Thread-safe. */
public final class MapRuns {

    private static final int MAX_KEPT = 1_000;

    private final Clock clock;
    private final Map<String, MapRun> runs = new LinkedHashMap<>();

    public MapRuns(Clock clock) {
        this.clock = clock;
    }

    /** A new run, which has begun. */
    public synchronized MapRun begin(String arn, String executionArn, MapRun.Limits limits) {
        MapRun run = new MapRun(arn, executionArn, limits, clock.instant());
        keep(run);
        return run;
    }

    /** One that did not succeed goes on. */
    public synchronized void redrive(MapRun run) {
        run.redrive(clock.instant());
        keep(run);
    }

    private void keep(MapRun run) {
        runs.put(run.arn(), run);
        if (runs.size() > MAX_KEPT) {
            runs.values().removeIf(old -> runs.size() > MAX_KEPT && old.stopDate() != null);
        }
    }

    public synchronized Optional<MapRun> find(String arn) {
        return Optional.ofNullable(runs.get(arn));
    }

    /** The runs of one execution, in the order in which they began. */
    public synchronized List<MapRun> of(String executionArn) {
        return runs.values().stream().filter(run -> run.executionArn().equals(executionArn)).toList();
    }
}

package dev.stagedoor.emulator.telemetry.metrics.dashboard;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.telemetry.metrics.error.DashboardNotFoundException;
import dev.stagedoor.emulator.telemetry.metrics.error.LimitExceededException;

/** All dashboards, by name. Thread-safe. */
public final class Dashboards {

    /** The emulator's bound. */
    public static final int MAX_DASHBOARDS = 100;

    private final Clock clock;
    private final NavigableMap<String, Dashboard> dashboards = new TreeMap<>();

    public Dashboards(Clock clock) {
        this.clock = clock;
    }

    /** @param tags of a new dashboard; another body changes nothing of them */
    public synchronized void put(String name, String body, Map<String, String> tags) {
        Dashboard before = dashboards.get(name);
        if (before == null && dashboards.size() >= MAX_DASHBOARDS) {
            throw new LimitExceededException(
                    "The Stagedoor emulator keeps at most " + MAX_DASHBOARDS + " dashboards.");
        }
        dashboards.put(name, new Dashboard(name, body, before == null ? tags : before.tags(), clock.instant()));
    }

    /** @throws DashboardNotFoundException if there is no such dashboard */
    public synchronized Dashboard find(String name) {
        Dashboard dashboard = dashboards.get(name);
        if (dashboard == null) {
            throw new DashboardNotFoundException(name);
        }
        return dashboard;
    }

    public synchronized List<Dashboard> list() {
        return List.copyOf(dashboards.values());
    }

    /** All or, if one of them does not exist, none. */
    public synchronized void delete(Collection<String> names) {
        names.forEach(this::find);
        names.forEach(dashboards::remove);
    }

    public synchronized void tag(String name, UnaryOperator<Map<String, String>> change) {
        Dashboard dashboard = find(name);
        dashboards.put(name, new Dashboard(name, dashboard.body(), change.apply(dashboard.tags()),
                dashboard.lastModified()));
    }
}

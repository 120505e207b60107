package dev.stagedoor.emulator.gateway.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;

/** The counters of a stage. Another deployment, or another setting, goes on counting where the one before was. */
final class StageMetrics {

    private static final String UNROUTED = "";

    private final String apiName;
    private final String stageName;
    private final boolean caches;
    private final Counters[] byIndex;
    private final Counters unrouted;
    private final Map<String, MethodMetrics> all = new HashMap<>();

    private StageMetrics(StagePublication publication, Counters unrouted) {
        this.apiName = publication.snapshot().apiName();
        this.stageName = publication.stage().stageName();
        this.caches = publication.stage().cacheClusterEnabled();
        this.byIndex = new Counters[publication.snapshot().methods().size()];
        this.unrouted = unrouted;
    }

    /** @param before of the stage until now, or null */
    static StageMetrics of(StagePublication publication, StageMetrics before) {
        StageMetrics stage = new StageMetrics(publication, before == null ? new Counters() : before.unrouted);
        if (before != null) {
            before.all.forEach((name, method) -> {
                // A request may still be on its way to a method that was there until now; what is older is over.
                if (before.serves(method) || !method.counters().isIdle()) {
                    stage.all.put(name, method);
                }
            });
        }
        for (CompiledMethod method : publication.snapshot().methods()) {
            String name = method.resourcePath() + " " + method.httpMethod();
            MethodMetrics known = before == null ? null : before.all.get(name);
            MethodMetrics metrics = new MethodMetrics(method.resourcePath(), method.httpMethod(),
                    publication.settings(method).metricsEnabled(), known == null ? new Counters() : known.counters());
            stage.byIndex[method.index()] = metrics.counters();
            stage.all.put(name, metrics);
        }
        stage.all.put(UNROUTED, new MethodMetrics(null, null, false, stage.unrouted));
        return stage;
    }

    private boolean serves(MethodMetrics method) {
        return List.of(byIndex).contains(method.counters());
    }

    String apiName() {
        return apiName;
    }

    String stageName() {
        return stageName;
    }

    /** Whether the stage has a cache. */
    boolean caches() {
        return caches;
    }

    /** @param method null where the request reached none */
    Counters counters(CompiledMethod method) {
        return method == null ? unrouted : byIndex[method.index()];
    }

    Collection<MethodMetrics> methods() {
        return all.values();
    }
}

package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.cache.ResponseCache;
import dev.stagedoor.emulator.gateway.cache.ResponseCaches;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * The cache of a stage and what it keeps there.
 *
 * @param cache null without a cache cluster
 * @param methods by {@link CompiledMethod#index}; null where a method is not cached
 */
record StageCache(ResponseCache cache, CachedMethod[] methods) {

    private static final StageCache NONE = new StageCache(null, null);

    /**
     * A cluster of the same size stays with all that it has: of the same deployment the answers are found again, of another one
     * they grow old, or are found after a rollback. Another size begins empty.
     *
     * @param before of the stage until now, or null
     */
    static StageCache of(StagePublication publication, StageCache before, ResponseCaches caches) {
        Stage stage = publication.stage();
        if (!stage.cacheClusterEnabled()) {
            return NONE;
        }
        String size = stage.cacheClusterSize();
        ResponseCache cache = before != null && before.cache != null && before.cache.clusterSize().equals(size)
                ? before.cache
                : caches.create(size);
        String deployment = publication.snapshot().deploymentId();
        boolean apart = publication.canary() && !stage.canarySettings().useStageCache();
        CachedMethod[] methods = publication.snapshot().methods().stream()
                .map(method -> CachedMethod.of(publication, method, apart ? deployment + " canary" : deployment))
                .toArray(CachedMethod[]::new);
        return new StageCache(cache, methods);
    }

    void flush() {
        if (cache != null) {
            cache.flush();
        }
    }

    /** Null where its answers are not kept. */
    CachedMethod method(CompiledMethod method, String verb) {
        CachedMethod cached = cache == null ? null : methods[method.index()];
        return cached == null || !cached.verb().equals(verb) ? null : cached;
    }
}

package dev.stagedoor.emulator.gateway.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/** The cache of one stage. Thread-safe; what is looked for and not found is not waited for: each request that misses calls. */
public final class ResponseCache {

    private final String clusterSize;
    private final long capacity;
    private final Cache<CacheKey, Entry> entries;

    private record Entry(CachedAnswer answer, int ttlSeconds) {}

    /**
     * @param clusterSize as the stage says it, such as {@code 0.5}
     * @param maxBytes of the heap that this cache may take at first
     * @param clock by which answers grow old
     */
    ResponseCache(String clusterSize, long capacity, long maxBytes, Clock clock) {
        this.clusterSize = clusterSize;
        this.capacity = capacity;
        this.entries = Caffeine.newBuilder().maximumWeight(Math.min(capacity, maxBytes))
                .<CacheKey, Entry>weigher((key, entry) -> key.bytes() + entry.answer().bytes())
                .expireAfter(Expiry.<CacheKey, Entry>writing((key, entry) -> Duration.ofSeconds(entry.ttlSeconds())))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                // Upkeep is little and at once, so that the bound holds and no thread of its own is needed.
                .executor(Runnable::run).build();
    }

    /** Null if there is none, or it is too old. */
    public CachedAnswer find(CacheKey key) {
        Entry entry = entries.getIfPresent(key);
        return entry == null ? null : entry.answer();
    }

    /** Replaces what is there. The oldest and least used answers go when there is no room. */
    public void put(CacheKey key, CachedAnswer answer, int ttlSeconds) {
        entries.put(key, new Entry(answer, ttlSeconds));
    }

    /** Forgets everything. */
    public void flush() {
        entries.invalidateAll();
    }

    /** The size of the cluster that it was made for. */
    public String clusterSize() {
        return clusterSize;
    }

    /** How many bytes its answers take. */
    public long bytes() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    void bound(long maxBytes) {
        entries.policy().eviction().orElseThrow().setMaximum(Math.min(capacity, maxBytes));
    }
}

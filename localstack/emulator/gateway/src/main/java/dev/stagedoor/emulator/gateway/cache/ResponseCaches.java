package dev.stagedoor.emulator.gateway.cache;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Makes the caches of stages, and shares a part of the heap among those that live: each has the size of its cluster, but all
 * together never more than the part. A cache is gone when its stage is served no longer.
 */
public final class ResponseCaches {

    /** The part of the heap: an eighth. */
    public static final long HEAP_SHARE = Runtime.getRuntime().maxMemory() / 8;

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1L << 30);

    private final Set<ResponseCache> alive = Collections.newSetFromMap(new WeakHashMap<>());
    private final long maxBytes;
    private final Clock clock;

    /** @param maxBytes of all caches together */
    public ResponseCaches(long maxBytes, Clock clock) {
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** @param clusterSize in gigabytes, as a stage says it */
    public synchronized ResponseCache create(String clusterSize) {
        long share = maxBytes / (alive.size() + 1);
        alive.forEach(cache -> cache.bound(share));
        long capacity = new BigDecimal(clusterSize).multiply(GIGABYTE).longValue();
        ResponseCache cache = new ResponseCache(clusterSize, capacity, share, clock);
        alive.add(cache);
        return cache;
    }
}

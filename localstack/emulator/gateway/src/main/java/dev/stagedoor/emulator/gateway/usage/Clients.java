package dev.stagedoor.emulator.gateway.usage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/**
 * All API keys by their values, for requests. What a change of a key or a plan makes of a key is made once, at that change, and
 * replaces what was there: it holds from the next request on, without a deployment. Thread-safe.
 */
public final class Clients {

    private static final long MILLIS_PER_DAY = 86_400_000;

    private final Map<String, KnownKey> byValue = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Throttles throttles;

    public Clients(Clock clock, Throttles throttles) {
        this.clock = clock;
        this.throttles = throttles;
    }

    /** The day of a time in milliseconds, as {@link UsageCounter} counts days. */
    public static long day(long millis) {
        return Math.floorDiv(millis, MILLIS_PER_DAY);
    }

    /** Null if there is no key of this value. */
    public KnownKey find(String value) {
        return byValue.get(value);
    }

    /** The key, or one of its plans, is new or has changed. */
    public void put(ApiKey key, List<UsagePlan> plans) {
        byValue.compute(key.value(),
                (value, before) -> KnownKey.of(key, plans, before, day(clock.millis()), throttles));
    }

    public void remove(ApiKey key) {
        byValue.remove(key.value());
    }

    /** The key in a plan that it is in. */
    public PlanMember member(ApiKey key, String planId) {
        return byValue.get(key.value()).in(planId);
    }
}

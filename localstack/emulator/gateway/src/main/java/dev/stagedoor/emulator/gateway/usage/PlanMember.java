package dev.stagedoor.emulator.gateway.usage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/**
 * One key in one usage plan: what it may do there, and what it has done. Immutable but for the counter and the buckets, which a
 * changed plan takes over.
 *
 * @param quota null: none
 * @param bucket the plan's throttle, over all of its stages; null: none
 * @param methodBuckets for each stage of the plan, by methods such as {@code /pets/GET}
 */
public record PlanMember(String planId, String planName, ApiKey key, Quota quota, UsageCounter counter,
        TokenBucket bucket, Map<ApiStageId, Map<String, TokenBucket>> methodBuckets) {

    /** @param before the same key in the same plan until now, or null */
    static PlanMember of(ApiKey key, UsagePlan plan, PlanMember before, long today, Throttles throttles) {
        Map<ApiStageId, Map<String, TokenBucket>> methods = new LinkedHashMap<>();
        plan.apiStages().forEach(stage -> {
            ApiStageId id = new ApiStageId(stage.apiId(), stage.stage());
            Map<String, TokenBucket> old = before == null ? Map.of() : before.methodBuckets.getOrDefault(id, Map.of());
            Map<String, TokenBucket> buckets = new HashMap<>();
            stage.throttle().forEach((method, limit) -> buckets.put(method,
                    bucket(throttles, limit, old.get(method))));
            methods.put(id, buckets);
        });
        return new PlanMember(plan.id(), plan.name(), key, Quota.of(plan.quota()),
                before == null ? new UsageCounter(today) : before.counter,
                bucket(throttles, plan.throttle(), before == null ? null : before.bucket), methods);
    }

    private static TokenBucket bucket(Throttles throttles, ThrottleSettings limit, TokenBucket before) {
        return limit == null ? null : throttles.bucket(limit.rateLimit(), limit.burstLimit(), before);
    }
}

package dev.stagedoor.emulator.gateway.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** A key as requests find it: all that a request needs is one look into a map away. Immutable. */
public final class KnownKey {

    private final ApiKey key;
    private final Map<String, PlanMember> plans = new HashMap<>();
    private final Map<ApiStageId, Client> stages = new HashMap<>();

    private KnownKey(ApiKey key) {
        this.key = key;
    }

    /** @param before the same key until now, or null */
    static KnownKey of(ApiKey key, List<UsagePlan> plans, KnownKey before, long today, Throttles throttles) {
        KnownKey known = new KnownKey(key);
        plans.forEach(plan -> {
            PlanMember old = before == null ? null : before.plans.get(plan.id());
            PlanMember member = PlanMember.of(key, plan, old, today, throttles);
            known.plans.put(plan.id(), member);
            member.methodBuckets().forEach((stage, buckets) -> known.stages.put(stage, new Client(member, buckets)));
        });
        return known;
    }

    public boolean enabled() {
        return key.enabled();
    }

    /** The key at a stage; null if no plan of the key is for it. */
    public Client at(ApiStageId stage) {
        return stages.get(stage);
    }

    PlanMember in(String planId) {
        return plans.get(planId);
    }
}

package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** The API keys and usage plans of the account. Thread-safe. Nobody enforces them yet: a method that needs a key is refused. */
public final class UsagePlans {

    private static final int MAX_KEYS = 10_000;
    private static final int MAX_PLANS = 300;

    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final Map<String, UsagePlan> plans = new LinkedHashMap<>();

    public synchronized void add(ApiKey key) {
        if (keys.size() >= MAX_KEYS) {
            throw new LimitExceededException("Maximum number of API keys has been reached: " + MAX_KEYS);
        }
        if (keys.values().stream().anyMatch(other -> other.value().equals(key.value()))) {
            throw new ConflictException("API Key already exists");
        }
        keys.put(key.id(), key);
    }

    public synchronized ApiKey key(String id) {
        ApiKey key = id == null ? null : keys.get(id);
        if (key == null) {
            throw new NotFoundException("Invalid API Key identifier specified");
        }
        return key;
    }

    public synchronized List<ApiKey> keys() {
        return keys.values().stream().sorted(Comparator.comparing(ApiKey::id)).toList();
    }

    public synchronized ApiKey changeKey(String id, UnaryOperator<ApiKey> change) {
        ApiKey changed = change.apply(key(id));
        keys.put(id, changed);
        return changed;
    }

    public synchronized void removeKey(String id) {
        key(id);
        keys.remove(id);
        plans.replaceAll((planId, plan) -> without(plan, id));
    }

    public synchronized void add(UsagePlan plan) {
        if (plans.size() >= MAX_PLANS) {
            throw new LimitExceededException("Maximum number of usage plans has been reached: " + MAX_PLANS);
        }
        plans.put(plan.id(), plan);
    }

    public synchronized UsagePlan plan(String id) {
        UsagePlan plan = id == null ? null : plans.get(id);
        if (plan == null) {
            throw new NotFoundException("Invalid Usage Plan ID specified");
        }
        return plan;
    }

    public synchronized List<UsagePlan> plans() {
        return plans.values().stream().sorted(Comparator.comparing(UsagePlan::id)).toList();
    }

    public synchronized UsagePlan changePlan(String id, UnaryOperator<UsagePlan> change) {
        UsagePlan changed = change.apply(plan(id));
        plans.put(id, changed);
        return changed;
    }

    public synchronized void removePlan(String id) {
        plan(id);
        plans.remove(id);
    }

    /** Puts a key into a plan. To be in two plans for the same stage would leave open which of them holds. */
    public synchronized ApiKey join(String planId, String keyId) {
        ApiKey key = key(keyId);
        UsagePlan plan = plan(planId);
        if (plan.keyIds().contains(keyId)) {
            throw new ConflictException("Usage Plan Key already exists");
        }
        boolean twice = plans.values().stream().filter(other -> other.keyIds().contains(keyId))
                .flatMap(other -> other.apiStages().stream())
                .anyMatch(stage -> plan.apiStages().stream().anyMatch(own -> own.apiId().equals(stage.apiId())
                        && own.stage().equals(stage.stage())));
        if (twice) {
            throw new ConflictException("API Key Id: " + keyId
                    + " cannot be added to multiple Usage Plans with the same API Stage(s)");
        }
        List<String> keyIds = new ArrayList<>(plan.keyIds());
        keyIds.add(keyId);
        plans.put(planId, plan.withKeys(keyIds));
        return key;
    }

    public synchronized void leave(String planId, String keyId) {
        UsagePlan plan = plan(planId);
        keyIn(plan, keyId);
        plans.put(planId, without(plan, keyId));
    }

    public synchronized ApiKey keyIn(UsagePlan plan, String keyId) {
        if (!plan.keyIds().contains(keyId)) {
            throw new NotFoundException("Invalid Usage Plan Key ID specified");
        }
        return key(keyId);
    }

    private static UsagePlan without(UsagePlan plan, String keyId) {
        return plan.withKeys(plan.keyIds().stream().filter(id -> !id.equals(keyId)).toList());
    }
}

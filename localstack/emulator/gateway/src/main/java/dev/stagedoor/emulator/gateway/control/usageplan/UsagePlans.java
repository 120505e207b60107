package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.UsagePlan;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.PlanMember;

/**
 * The API keys and usage plans of the account. What changes here is told to {@link Clients}, where requests find it at once.
 * Thread-safe.
 */
public final class UsagePlans {

    private static final int MAX_KEYS = 10_000;
    private static final int MAX_PLANS = 300;
    private static final int MAX_PLANS_OF_KEY = 10;

    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final Map<String, String> idsByValue = new HashMap<>();
    private final Map<String, UsagePlan> plans = new LinkedHashMap<>();
    private final Clients clients;

    public UsagePlans(Clients clients) {
        this.clients = clients;
    }

    public synchronized void add(ApiKey key) {
        if (keys.size() >= MAX_KEYS) {
            throw new LimitExceededException("Maximum number of API keys has been reached: " + MAX_KEYS);
        }
        if (idsByValue.putIfAbsent(key.value(), key.id()) != null) {
            throw new ConflictException("API Key already exists");
        }
        keys.put(key.id(), key);
        clients.put(key, List.of());
    }

    public synchronized ApiKey key(String id) {
        ApiKey key = id == null ? null : keys.get(id);
        if (key == null) {
            throw new NotFoundException("Invalid API Key identifier specified");
        }
        return key;
    }

    public synchronized Optional<ApiKey> keyOfValue(String value) {
        return Optional.ofNullable(idsByValue.get(value)).map(keys::get);
    }

    public synchronized List<ApiKey> keys() {
        return keys.values().stream().sorted(Comparator.comparing(ApiKey::id)).toList();
    }

    /** @param change must leave id and value as they are */
    public synchronized ApiKey changeKey(String id, UnaryOperator<ApiKey> change) {
        ApiKey changed = change.apply(key(id));
        keys.put(id, changed);
        serve(List.of(id));
        return changed;
    }

    public synchronized void removeKey(String id) {
        ApiKey key = key(id);
        keys.remove(id);
        idsByValue.remove(key.value());
        plans.replaceAll((planId, plan) -> plan.keyIds().contains(id) ? without(plan, id) : plan);
        clients.remove(key);
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
        checkOnePlanForAStage(changed, changed.keyIds());
        plans.put(id, changed);
        serve(changed.keyIds());
        return changed;
    }

    public synchronized void removePlan(String id) {
        UsagePlan plan = plan(id);
        plans.remove(id);
        serve(plan.keyIds());
    }

    /** Puts a key into a plan. */
    public synchronized ApiKey join(String planId, String keyId) {
        ApiKey key = key(keyId);
        UsagePlan plan = plan(planId);
        if (plan.keyIds().contains(keyId)) {
            throw new ConflictException("Usage Plan Key already exists");
        }
        if (plans.values().stream().filter(other -> other.keyIds().contains(keyId)).count() >= MAX_PLANS_OF_KEY) {
            throw new LimitExceededException("An API key can be in at most " + MAX_PLANS_OF_KEY + " usage plans");
        }
        checkOnePlanForAStage(plan, List.of(keyId));
        List<String> keyIds = new ArrayList<>(plan.keyIds());
        keyIds.add(keyId);
        plans.put(planId, plan.withKeys(keyIds));
        serve(List.of(keyId));
        return key;
    }

    public synchronized void leave(String planId, String keyId) {
        UsagePlan plan = plan(planId);
        keyIn(plan, keyId);
        plans.put(planId, without(plan, keyId));
        serve(List.of(keyId));
    }

    public synchronized ApiKey keyIn(UsagePlan plan, String keyId) {
        if (!plan.keyIds().contains(keyId)) {
            throw new NotFoundException("Invalid Usage Plan Key ID specified");
        }
        return key(keyId);
    }

    public synchronized boolean contains(String planId, String keyId) {
        return plans.containsKey(planId) && plans.get(planId).keyIds().contains(keyId);
    }

    /** Makes several changes; if one of them fails, none was made. */
    public synchronized void atOnce(Runnable changes) {
        Map<String, ApiKey> keysBefore = new LinkedHashMap<>(keys);
        Map<String, UsagePlan> plansBefore = new LinkedHashMap<>(plans);
        try {
            changes.run();
        } catch (RuntimeException e) {
            keys.values().stream().filter(key -> !keysBefore.containsKey(key.id())).forEach(clients::remove);
            keys.clear();
            keys.putAll(keysBefore);
            idsByValue.clear();
            keys.values().forEach(key -> idsByValue.put(key.value(), key.id()));
            plans.clear();
            plans.putAll(plansBefore);
            serve(keys.keySet());
            throw e;
        }
    }

    /** A key in a plan, as requests see it. */
    public synchronized PlanMember member(String planId, String keyId) {
        return clients.member(keyIn(plan(planId), keyId), planId);
    }

    /** To be in two plans for the same stage would leave open which of them holds. */
    private void checkOnePlanForAStage(UsagePlan plan, Collection<String> keyIds) {
        for (UsagePlan other : plans.values()) {
            if (!other.id().equals(plan.id()) && other.sharesStageWith(plan)
                    && !Collections.disjoint(other.keyIds(), keyIds)) {
                String both = keyIds.stream().filter(other.keyIds()::contains).findFirst().orElseThrow();
                throw new ConflictException("API Key Id: " + both
                        + " cannot be added to multiple Usage Plans with the same API Stage(s)");
            }
        }
    }

    /** From now on requests see these keys with their plans as they are. */
    private void serve(Collection<String> keyIds) {
        Map<String, List<UsagePlan>> plansOfKeys = new HashMap<>();
        keyIds.forEach(id -> plansOfKeys.put(id, new ArrayList<>()));
        for (UsagePlan plan : plans.values()) {
            plan.keyIds().stream().map(plansOfKeys::get).filter(Objects::nonNull).forEach(ofKey -> ofKey.add(plan));
        }
        plansOfKeys.forEach((id, ofKey) -> clients.put(keys.get(id), ofKey));
    }

    private static UsagePlan without(UsagePlan plan, String keyId) {
        return plan.withKeys(plan.keyIds().stream().filter(id -> !id.equals(keyId)).toList());
    }
}

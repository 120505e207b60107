package dev.stagedoor.emulator.lambda.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a function has beside its code: the policy and the retry rules of each qualifier, reserved concurrency and tags.
 * Thread-safe. A null qualifier is the function itself.
 */
public final class QualifierSettings {

    private final Map<String, FunctionPolicy> policies = new HashMap<>();
    private final Map<String, EventInvokeConfig> retries = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private Integer reservedConcurrency;

    public synchronized Optional<FunctionPolicy> policy(String qualifier) {
        return Optional.ofNullable(policies.get(key(qualifier)));
    }

    public synchronized void addStatement(String qualifier, String sid, ObjectNode statement, String revisionId) {
        policies.compute(key(qualifier), (k, policy) -> FunctionPolicy.with(policy, sid, statement, revisionId));
    }

    public synchronized void removeStatement(String qualifier, String sid, String revisionId) {
        policies.compute(key(qualifier), (k, policy) -> FunctionPolicy.without(policy, sid, revisionId));
    }

    /** By qualifier; the function itself is {@code $LATEST}. */
    public synchronized Map<String, EventInvokeConfig> retries() {
        return new TreeMap<>(retries);
    }

    public synchronized Optional<EventInvokeConfig> retries(String qualifier) {
        return Optional.ofNullable(retries.get(key(qualifier)));
    }

    /** @param update gets null where nothing is configured yet, and gives null to remove the configuration */
    public synchronized EventInvokeConfig updateRetries(String qualifier, UnaryOperator<EventInvokeConfig> update) {
        return retries.compute(key(qualifier), (k, config) -> update.apply(config));
    }

    /** How many requests may run at once, or null: as many as the emulator runs. */
    public synchronized Integer reservedConcurrency() {
        return reservedConcurrency;
    }

    public synchronized void reserveConcurrency(Integer reserved) {
        reservedConcurrency = reserved;
    }

    public synchronized Map<String, String> tags() {
        return new TreeMap<>(tags);
    }

    public synchronized void updateTags(UnaryOperator<Map<String, String>> update) {
        Map<String, String> updated = update.apply(new TreeMap<>(tags));
        tags.clear();
        tags.putAll(updated);
    }

    synchronized void forget(String qualifier) {
        policies.remove(key(qualifier));
        retries.remove(key(qualifier));
    }

    private static String key(String qualifier) {
        return Objects.requireNonNullElse(qualifier, FunctionVersion.LATEST);
    }
}

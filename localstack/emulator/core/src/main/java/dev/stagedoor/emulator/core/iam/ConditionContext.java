package dev.stagedoor.emulator.core.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The condition keys of one request, by name without regard to case. */
final class ConditionContext {

    private final Map<String, List<String>> keys;

    ConditionContext(Map<String, List<String>> keys) {
        this.keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.keys.putAll(keys);
    }

    /** The values of a key; empty where the request has none. */
    List<String> values(String key) {
        return keys.getOrDefault(key, List.of());
    }

    /** The value of a policy variable: a key with exactly one value. */
    Optional<String> variable(String key) {
        List<String> values = values(key);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}

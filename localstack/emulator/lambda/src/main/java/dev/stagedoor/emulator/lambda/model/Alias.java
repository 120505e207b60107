package dev.stagedoor.emulator.lambda.model;

import java.util.Map;

/**
 * A name for a version, or for two with weights. Immutable.
 *
 * @param weights version to its share (0 to 1) of the invocations; the rest goes to {@code functionVersion}
 */
public record Alias(String name, String functionVersion, String description, Map<String, Double> weights,
        String revisionId) {

    /**
     * The version for one invocation.
     *
     * @param chance from 0 (inclusive) to 1 (exclusive)
     */
    public String choose(double chance) {
        double sum = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            sum += weight.getValue();
            if (chance < sum) {
                return weight.getKey();
            }
        }
        return functionVersion;
    }

    /** True if the alias leads to that version. */
    public boolean refersTo(String version) {
        return functionVersion.equals(version) || weights.containsKey(version);
    }
}

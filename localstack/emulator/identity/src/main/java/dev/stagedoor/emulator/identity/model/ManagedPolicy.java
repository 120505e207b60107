package dev.stagedoor.emulator.identity.model;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy with an ARN of its own. Immutable.
 *
 * @param versions by number; at most five
 * @param defaultVersion the one that holds
 * @param lastNumber the highest number ever given
 */
public record ManagedPolicy(String name, String path, String id, String arn, String description, Instant created,
        Instant updated, SortedMap<String, String> tags, NavigableMap<Integer, Version> versions, int defaultVersion,
        int lastNumber) {

    public record Version(StoredPolicy policy, Instant created) {}

    public StoredPolicy current() {
        return versions.get(defaultVersion).policy();
    }

    public ManagedPolicy withVersion(Version version, boolean asDefault) {
        NavigableMap<Integer, Version> more = new TreeMap<>(versions);
        more.put(lastNumber + 1, version);
        return new ManagedPolicy(name, path, id, arn, description, created, version.created(), tags, more,
                asDefault ? lastNumber + 1 : defaultVersion, lastNumber + 1);
    }

    public ManagedPolicy withoutVersion(int number) {
        NavigableMap<Integer, Version> fewer = new TreeMap<>(versions);
        fewer.remove(number);
        return new ManagedPolicy(name, path, id, arn, description, created, updated, tags, fewer, defaultVersion,
                lastNumber);
    }

    public ManagedPolicy withDefault(int number, Instant now) {
        return new ManagedPolicy(name, path, id, arn, description, created, now, tags, versions, number, lastNumber);
    }

    /** True if AWS, not the account, owns it. */
    public boolean isOfAws() {
        return arn.startsWith("arn:aws:iam::aws:");
    }

    public static ManagedPolicy first(String name, String path, String id, String arn, String description, Instant now,
            Map<String, String> tags, StoredPolicy policy) {
        NavigableMap<Integer, Version> versions = new TreeMap<>(Map.of(1, new Version(policy, now)));
        return new ManagedPolicy(name, path, id, arn, description, now, now, new TreeMap<>(tags), versions, 1, 1);
    }
}

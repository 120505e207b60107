package dev.stagedoor.emulator.identity.model;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A user or a role. Immutable.
 *
 * @param id unique for all time, such as {@code AIDA...}
 * @param inline its own policies by name
 * @param attached ARNs of managed policies
 * @param role null for a user
 */
public record Principal(PrincipalType type, String name, String path, String id, String arn, Instant created,
        SortedMap<String, String> tags, SortedMap<String, StoredPolicy> inline, SortedSet<String> attached,
        RoleDetails role) {

    public Principal withTags(Map<String, String> newTags) {
        return new Principal(type, name, path, id, arn, created, new TreeMap<>(newTags), inline, attached, role);
    }

    public Principal withInline(String policyName, StoredPolicy policy) {
        SortedMap<String, StoredPolicy> more = new TreeMap<>(inline);
        more.put(policyName, policy);
        return new Principal(type, name, path, id, arn, created, tags, more, attached, role);
    }

    public Principal withoutInline(String policyName) {
        SortedMap<String, StoredPolicy> fewer = new TreeMap<>(inline);
        fewer.remove(policyName);
        return new Principal(type, name, path, id, arn, created, tags, fewer, attached, role);
    }

    public Principal withAttached(String policyArn) {
        SortedSet<String> more = new TreeSet<>(attached);
        more.add(policyArn);
        return new Principal(type, name, path, id, arn, created, tags, inline, more, role);
    }

    public Principal withoutAttached(String policyArn) {
        SortedSet<String> fewer = new TreeSet<>(attached);
        fewer.remove(policyArn);
        return new Principal(type, name, path, id, arn, created, tags, inline, fewer, role);
    }

    public Principal withRole(RoleDetails details) {
        return new Principal(type, name, path, id, arn, created, tags, inline, attached, details);
    }
}

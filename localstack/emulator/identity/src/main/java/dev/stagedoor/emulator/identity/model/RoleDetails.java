package dev.stagedoor.emulator.identity.model;

/**
 * What a role has beyond a user.
 *
 * @param trust who may assume it
 * @param description may be null
 * @param maxSessionSeconds the longest session that may be asked for
 */
public record RoleDetails(StoredPolicy trust, String description, int maxSessionSeconds) {}

package dev.stagedoor.infra.deployer.partner;

/**
 * Somebody who is charged by a usage plan.
 *
 * @param name without the stack's
 * @param plan without the stack's; null for a key that is in none
 */
public record Partner(String name, String plan, String keyId, boolean enabled) {}

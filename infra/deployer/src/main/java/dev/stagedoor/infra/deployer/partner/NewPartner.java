package dev.stagedoor.infra.deployer.partner;

/**
 * A partner with its key's value, which is told once and kept nowhere.
 *
 * @param value what the partner sends as {@code x-api-key}
 */
public record NewPartner(Partner partner, String value) {}

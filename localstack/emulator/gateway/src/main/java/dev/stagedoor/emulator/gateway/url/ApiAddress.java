package dev.stagedoor.emulator.gateway.url;

/**
 * The stage that a request is for.
 *
 * @param apiId as sent: it may not exist
 * @param stage as sent; empty where the URL ends before it
 * @param path what follows the stage, raw: still percent-encoded, double and trailing slashes kept; empty, or starts with a slash
 * @param domainName the host that {@code $context.domainName} names, without a port
 */
public record ApiAddress(String apiId, String stage, String path, String domainName) {}

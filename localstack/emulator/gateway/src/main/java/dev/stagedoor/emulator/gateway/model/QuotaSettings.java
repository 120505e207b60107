package dev.stagedoor.emulator.gateway.model;

/**
 * How much a client may ask for in a period.
 *
 * @param offset subtracted from the limit in the first period
 * @param period {@code DAY}, {@code WEEK} or {@code MONTH}
 */
public record QuotaSettings(int limit, int offset, String period) {}

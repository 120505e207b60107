package dev.stagedoor.emulator.gateway.usage;

import dev.stagedoor.emulator.gateway.model.QuotaSettings;

/**
 * How many requests a client may make in a period.
 *
 * @param offset subtracted from the limit in the first period
 */
public record Quota(long limit, long offset, QuotaPeriod period) {

    /** @param settings null: none */
    static Quota of(QuotaSettings settings) {
        return settings == null
                ? null
                : new Quota(settings.limit(), settings.offset(), QuotaPeriod.valueOf(settings.period()));
    }
}

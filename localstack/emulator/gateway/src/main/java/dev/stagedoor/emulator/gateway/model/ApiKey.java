package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.Map;

/**
 * What a client identifies itself with towards a usage plan.
 *
 * @param name null where none was given
 * @param value 20 to 128 characters, unique in the account
 */
public record ApiKey(String id, String name, String value, String description, boolean enabled, String customerId,
        Instant createdDate, Instant lastUpdatedDate, Map<String, String> tags) {

    public ApiKey {
        tags = Copies.of(tags);
    }

    public ApiKey withTags(Map<String, String> others) {
        return new ApiKey(id, name, value, description, enabled, customerId, createdDate, lastUpdatedDate, others);
    }
}

package dev.stagedoor.emulator.lambda.model;

import java.time.Instant;

/**
 * How asynchronous invocations of a qualifier are tried again.
 *
 * @param retries how often after the first failure (0 to 2), or null: the default
 * @param maxAge seconds (60 to 21,600) after which an event is dropped, or null: the default
 */
public record EventInvokeConfig(Integer retries, Integer maxAge, Instant lastModified) {

    /** What holds where nothing is configured. */
    public static final EventInvokeConfig DEFAULT = new EventInvokeConfig(2, 21_600, Instant.EPOCH);

    public int retriesOrDefault() {
        return retries == null ? DEFAULT.retries() : retries;
    }

    public int maxAgeOrDefault() {
        return maxAge == null ? DEFAULT.maxAge() : maxAge;
    }
}

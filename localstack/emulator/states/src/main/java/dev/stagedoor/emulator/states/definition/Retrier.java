package dev.stagedoor.emulator.states.definition;

import java.time.Duration;
import java.util.List;

/**
 * How often, and after how long, a state that failed is tried again.
 *
 * @param interval before the first retry
 * @param maxAttempts retries, not counting the first run; 0 means never
 * @param backoffRate by which the interval grows with each retry, at least 1
 * @param maxDelay what an interval does not grow beyond; null where it may
 * @param jitter whether the delay is drawn between nothing and the interval
 * @see <a href="https://states-language.net/spec.html#retrying-after-error">Retrying after error</a>
 */
public record Retrier(List<String> errorEquals, Duration interval, int maxAttempts, double backoffRate,
        Duration maxDelay,
        boolean jitter) {}

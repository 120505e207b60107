package dev.stagedoor.emulator.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.server.front.Limits;

/**
 * How an emulator starts. Immutable: each method gives new options.
 *
 * @param port 0 takes a free one
 * @param workDirectory where this run keeps its files, in a directory of its own; null takes the system's temporary directory
 * @param accountThrottleRate requests per second of the account's APIs
 * @param accountThrottleBurst the bucket of that throttle; 0 refuses every request
 * @param allowedOrigins origins of web pages that may call the control plane, such as {@code http://localhost:5173}; a page of
 *        any other, and by default of any, is refused
 * @param limits what a client may send, and how slowly
 */
public record EmulatorOptions(int port, Account account, Clock clock, Path workDirectory, double accountThrottleRate,
        int accountThrottleBurst, Set<String> allowedOrigins, Limits limits) {

    /** The port of LocalStack, so that labs written for it work. */
    public static final int DEFAULT_PORT = 4566;

    /** AWS's own throttle in most regions, nothing allow-listed. */
    public static final EmulatorOptions DEFAULT = new EmulatorOptions(DEFAULT_PORT, Account.DEFAULT, Clock.systemUTC(),
            null,
            10_000, 5_000, Set.of(), Limits.DEFAULT);

    public EmulatorOptions withPort(int value) {
        return new EmulatorOptions(value, account, clock, workDirectory, accountThrottleRate, accountThrottleBurst,
                allowedOrigins, limits);
    }

    public EmulatorOptions withWorkDirectory(Path value) {
        return new EmulatorOptions(port, account, clock, value, accountThrottleRate, accountThrottleBurst,
                allowedOrigins,
                limits);
    }

    public EmulatorOptions withAccountThrottle(double rate, int burst) {
        return new EmulatorOptions(port, account, clock, workDirectory, rate, burst, allowedOrigins, limits);
    }

    public EmulatorOptions withAllowedOrigins(Set<String> value) {
        return new EmulatorOptions(port, account, clock, workDirectory, accountThrottleRate, accountThrottleBurst,
                Set.copyOf(value), limits);
    }

    public EmulatorOptions withLimits(Limits value) {
        return new EmulatorOptions(port, account, clock, workDirectory, accountThrottleRate, accountThrottleBurst,
                allowedOrigins, value);
    }
}

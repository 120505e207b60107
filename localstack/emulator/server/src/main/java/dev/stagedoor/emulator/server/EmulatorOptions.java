package dev.stagedoor.emulator.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import dev.stagedoor.emulator.core.Account;

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

    /**
     * @param bodyBytes the largest body of a call to the control plane
     * @param bodiesTogether how many bytes all bodies above 64 KB of calls that are not answered yet may have
     * @param smallBodiesTogether the same of all others
     * @param idle a connection without a request, or with a head that does not end, is closed after it
     * @param receive a body must have come within it
     * @param answer a connection whose answer has not left within it is closed
     * @param connections all together; each can hold a head of 16 KB, whole or not
     */
    public record Limits(int bodyBytes, long bodiesTogether, long smallBodiesTogether, Duration idle, Duration receive,
            Duration answer, int connections) {

        /** An invocation takes fifteen minutes at most: an answer may take one more. */
        public static final Limits DEFAULT = ofHeap(Runtime.getRuntime().maxMemory());

        private static final int MAX_CONNECTIONS = 8_192;
        /** What a head of 16 KB takes while it comes in, many short headers in it. */
        private static final int BYTES_PER_CONNECTION = 40 * 1024;

        /** What is made of a body (texts, trees, copies) takes several times its length. */
        private static Limits ofHeap(long bytes) {
            int large = (int) Math.min(64L * 1024 * 1024, bytes / 8);
            return new Limits(large, large, large / 4, Duration.ofSeconds(60), Duration.ofSeconds(30),
                    Duration.ofMinutes(16), (int) Math.min(MAX_CONNECTIONS, bytes / 4 / BYTES_PER_CONNECTION));
        }
    }

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

package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Duration;

/**
 * How many sandboxes there are and how long they live.
 *
 * @param perVersion sandboxes of one function version at once; further invocations wait
 * @param starting sandboxes of one version that start at the same time: a start is all CPU, so more than there are cores only make
 *        each other late, until functions time out while they initialise
 * @param inAll sandboxes of all functions at once: each is a JVM on somebody's laptop; a version's first one may always start
 * @param waiting invocations of one version that may wait; one more is throttled as if the account's concurrency were used up
 * @param idle how long a sandbox stays warm without work
 * @param init how long an initialisation may take before it is begun anew, within the invocation and its timeout
 */
public record SandboxLimits(int perVersion, int starting, int inAll, int waiting, Duration idle, Duration init) {

    public static final SandboxLimits DEFAULT = new SandboxLimits(10,
            Math.max(2, Runtime.getRuntime().availableProcessors()), 40, 1_000, Duration.ofMinutes(5),
            Duration.ofSeconds(10));
}

package dev.stagedoor.emulator.core.net;

import java.util.Optional;

/** Finds the process behind a load balancer, so that a caller inside the emulator reaches it without a second HTTP hop. */
public interface LoadBalancing {

    /**
     * The healthy target to which the listener on that port forwards this request, round robin. Never blocks.
     *
     * @param path the raw path of the request to the back end, for listener rules
     * @param host the host name in its Host header, without a port, for the same
     * @return empty if there is no such load balancer, listener, rule or healthy target
     */
    Optional<Target> target(String loadBalancerArn, int port, String path, String host);

    /** Where a target listens. */
    record Target(String host, int port) {}
}

package dev.stagedoor.emulator.containers.elb.model;

import java.util.List;

/**
 * Forwards what matches every condition that it has.
 *
 * @param paths patterns with {@code *} and {@code ?}; empty: any path
 * @param hosts the same for the host; empty: any host
 */
public record Rule(String arn, int priority, List<String> paths, List<String> hosts, String targetGroupArn) {

    public boolean matches(String path, String host) {
        return (paths.isEmpty() || paths.stream().anyMatch(p -> Wildcard.matches(p, path)))
                && (hosts.isEmpty() || hosts.stream().anyMatch(h -> Wildcard.matches(h, host)));
    }
}

package dev.stagedoor.emulator.containers.elb.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An application load balancer. It has no socket of its own here: who may use it resolves it to a target.
 *
 * @param scheme {@code internal} or {@code internet-facing}
 * @param attributes recorded only
 */
public record LoadBalancer(String arn, String name, String dnsName, String scheme, String vpcId, List<String> subnets,
        List<String> securityGroups, Map<String, String> attributes, Instant createdTime) {}

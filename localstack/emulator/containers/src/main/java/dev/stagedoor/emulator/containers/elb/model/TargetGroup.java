package dev.stagedoor.emulator.containers.elb.model;

import java.util.Map;

/** Where a listener forwards to. @param attributes recorded, {@code deregistration_delay.timeout_seconds} enforced */
public record TargetGroup(String arn, String name, String vpcId, int port, HealthCheck healthCheck,
        Map<String, String> attributes) {

    /** Seconds that a target still gets to end what it does after it was deregistered. */
    public int deregistrationDelaySeconds() {
        return Integer.parseInt(attributes.getOrDefault("deregistration_delay.timeout_seconds", "300"));
    }
}

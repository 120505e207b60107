package dev.stagedoor.emulator.containers.ecs.model;

import java.util.Map;

/**
 * What a service should be.
 *
 * @param loadBalancer where its tasks are registered, or null
 * @param graceSeconds how long a new task may fail its health checks
 * @param circuitBreaker a deployment whose tasks keep failing is given up
 * @param rollback and the one before it comes back
 */
public record ServiceSpec(String arn, String name, String clusterArn, String taskDefinitionArn, int desiredCount,
        ServiceLoadBalancer loadBalancer, int graceSeconds, boolean circuitBreaker, boolean rollback,
        Map<String, String> tags) {

    /** The target group where its tasks are registered, or null. */
    public String targetGroupArn() {
        return loadBalancer == null ? null : loadBalancer.targetGroupArn();
    }

    public ServiceSpec with(String taskDefinition, int count) {
        return new ServiceSpec(arn, name, clusterArn, taskDefinition, count, loadBalancer, graceSeconds,
                circuitBreaker,
                rollback, tags);
    }

    public ServiceSpec withTags(Map<String, String> changed) {
        return new ServiceSpec(arn, name, clusterArn, taskDefinitionArn, desiredCount, loadBalancer, graceSeconds,
                circuitBreaker, rollback, changed);
    }
}

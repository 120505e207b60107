package dev.stagedoor.emulator.containers.ecs.model;

import java.util.Map;

/**
 * What a service should be.
 *
 * @param targetGroupArn where its tasks are registered, or null
 * @param graceSeconds how long a new task may fail its health checks
 * @param circuitBreaker a deployment whose tasks keep failing is given up
 * @param rollback and the one before it comes back
 */
public record ServiceSpec(String arn, String name, String clusterArn, String taskDefinitionArn, int desiredCount,
        String targetGroupArn, int graceSeconds, boolean circuitBreaker, boolean rollback, Map<String, String> tags) {

    public ServiceSpec with(String taskDefinition, int count) {
        return new ServiceSpec(arn, name, clusterArn, taskDefinition, count, targetGroupArn, graceSeconds,
                circuitBreaker,
                rollback, tags);
    }

    public ServiceSpec withTags(Map<String, String> changed) {
        return new ServiceSpec(arn, name, clusterArn, taskDefinitionArn, desiredCount, targetGroupArn, graceSeconds,
                circuitBreaker, rollback, changed);
    }
}

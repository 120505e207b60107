package dev.stagedoor.emulator.containers.ecs.operations;

import java.util.List;

import dev.stagedoor.emulator.containers.ecs.model.ServiceLoadBalancer;
import dev.stagedoor.emulator.containers.input.Members;

/** The members that CreateService and UpdateService share. Network configuration and tag propagation are recorded only. */
final class ServiceInput {

    static final String[] UPDATE = {"cluster", "service", "taskDefinition", "desiredCount", "forceNewDeployment",
            "deploymentConfiguration", "networkConfiguration", "healthCheckGracePeriodSeconds", "propagateTags",
            "enableECSManagedTags", "platformVersion", "availabilityZoneRebalancing", "loadBalancers"};
    static final String[] CREATE = {"cluster", "serviceName", "taskDefinition", "desiredCount", "launchType",
            "deploymentConfiguration", "networkConfiguration", "healthCheckGracePeriodSeconds", "propagateTags",
            "enableECSManagedTags", "platformVersion", "availabilityZoneRebalancing", "loadBalancers", "tags",
            "schedulingStrategy"};

    private ServiceInput() {}

    /** The circuit breaker of the deployment configuration; percentages other than 100/200 are refused. */
    static Members circuitBreaker(Members input) {
        Members configuration = input.object("deploymentConfiguration", "minimumHealthyPercent", "maximumPercent",
                "deploymentCircuitBreaker", "strategy", "bakeTimeInMinutes");
        if (configuration.number("minimumHealthyPercent", 0, 100, 100) != 100
                || configuration.number("maximumPercent", 100, 200, 200) != 200) {
            throw configuration.refuse("other percentages than minimumHealthyPercent 100 and maximumPercent 200");
        }
        configuration.choice("strategy", "ROLLING");
        configuration.number("bakeTimeInMinutes", 0, 0, 0);
        return configuration.object("deploymentCircuitBreaker", "enable", "rollback");
    }

    /** The one load balancer, or null. */
    static ServiceLoadBalancer loadBalancer(Members input) {
        List<Members> balancers = input.objects("loadBalancers", "targetGroupArn", "containerName", "containerPort");
        if (balancers.size() > 1) {
            throw input.refuse("more than one load balancer");
        }
        if (balancers.isEmpty()) {
            return null;
        }
        Members only = balancers.get(0);
        return new ServiceLoadBalancer(only.required("targetGroupArn"), only.text("containerName"),
                only.number("containerPort", 1, 65_535, 0));
    }
}

package dev.stagedoor.emulator.containers.elb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The errors of Elastic Load Balancing, by code, with AWS's texts in one place. */
public final class ElbException extends AwsException {

    private static final long serialVersionUID = 1L;

    private ElbException(String code, String message) {
        super(400, code, message);
    }

    public static ElbException invalid(String message) {
        return new ElbException("ValidationError", message);
    }

    public static ElbException loadBalancerNotFound(String what) {
        return new ElbException("LoadBalancerNotFound", "Load balancers '[" + what + "]' not found");
    }

    public static ElbException targetGroupNotFound(String what) {
        return new ElbException("TargetGroupNotFound", "Target groups '[" + what + "]' not found");
    }

    public static ElbException listenerNotFound(String arn) {
        return new ElbException("ListenerNotFound", "Listeners '[" + arn + "]' not found");
    }

    public static ElbException ruleNotFound(String arn) {
        return new ElbException("RuleNotFound", "Rules '[" + arn + "]' not found");
    }

    public static ElbException duplicateLoadBalancer(String name) {
        return new ElbException("DuplicateLoadBalancerName", "A load balancer with the same name '" + name
                + "' exists, but with different settings");
    }

    public static ElbException duplicateTargetGroup(String name) {
        return new ElbException("DuplicateTargetGroupName", "A target group with the same name '" + name
                + "' exists, but with different settings");
    }

    public static ElbException duplicateListener(int port) {
        return new ElbException("DuplicateListener",
                "A listener already exists on this port for this load balancer: " + port);
    }

    public static ElbException priorityInUse(int priority) {
        return new ElbException("PriorityInUse", "Priority '" + priority + "' is currently in use");
    }

    public static ElbException inUse(String message) {
        return new ElbException("ResourceInUse", message);
    }

    public static ElbException limit(String message) {
        return new ElbException("TooManyLoadBalancers", message);
    }
}

package dev.stagedoor.emulator.containers.elb.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.model.Rule;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;

/** How things look in answers, and how calls are read. */
final class Shapes {

    private Shapes() {}

    static Members members(AwsRequest request, String... known) {
        return Members.of("elasticloadbalancing:" + request.operation(), request.input(), ElbException::invalid, known);
    }

    static ObjectNode loadBalancer(LoadBalancer loadBalancer) {
        ObjectNode node = Json.object().put("LoadBalancerArn", loadBalancer.arn())
                .put("LoadBalancerName", loadBalancer.name()).put("DNSName", loadBalancer.dnsName())
                .put("CanonicalHostedZoneId", "Z35SXDOTRQ7X7K").put("Scheme", loadBalancer.scheme())
                .put("Type", "application").put("VpcId", loadBalancer.vpcId()).put("IpAddressType", "ipv4")
                .put("CreatedTime", loadBalancer.createdTime().toString());
        node.putObject("State").put("Code", "active");
        loadBalancer.securityGroups().forEach(node.putArray("SecurityGroups")::add);
        ArrayNode zones = node.putArray("AvailabilityZones");
        loadBalancer.subnets().forEach(subnet -> zones.addObject().put("SubnetId", subnet));
        return node;
    }

    static ObjectNode targetGroup(TargetGroup group, LoadBalancers loadBalancers) {
        ObjectNode node = Json.object().put("TargetGroupArn", group.arn()).put("TargetGroupName", group.name())
                .put("Protocol", "HTTP").put("Port", group.port()).put("VpcId", group.vpcId()).put("TargetType", "ip")
                .put("ProtocolVersion", "HTTP1").put("IpAddressType", "ipv4").put("HealthCheckEnabled", true)
                .put("HealthCheckProtocol", "HTTP").put("HealthCheckPort", "traffic-port")
                .put("HealthCheckPath", group.healthCheck().path())
                .put("HealthCheckIntervalSeconds", group.healthCheck().intervalSeconds())
                .put("HealthCheckTimeoutSeconds", group.healthCheck().timeoutSeconds())
                .put("HealthyThresholdCount", group.healthCheck().healthyThreshold())
                .put("UnhealthyThresholdCount", group.healthCheck().unhealthyThreshold());
        node.putObject("Matcher").put("HttpCode", group.healthCheck().matcher());
        loadBalancers.loadBalancersOf(group.arn()).forEach(node.putArray("LoadBalancerArns")::add);
        return node;
    }

    static ObjectNode listener(Listener listener) {
        ObjectNode node = Json.object().put("ListenerArn", listener.arn())
                .put("LoadBalancerArn", listener.loadBalancerArn()).put("Port", listener.port())
                .put("Protocol", "HTTP");
        node.set("DefaultActions", forward(listener.targetGroupArn()));
        return node;
    }

    static ObjectNode rule(Rule rule) {
        ObjectNode node = Json.object().put("RuleArn", rule.arn()).put("Priority", Integer.toString(rule.priority()))
                .put("IsDefault", false);
        ArrayNode conditions = node.putArray("Conditions");
        if (!rule.paths().isEmpty()) {
            rule.paths().forEach(conditions.addObject().put("Field", "path-pattern").putArray("Values")::add);
        }
        if (!rule.hosts().isEmpty()) {
            rule.hosts().forEach(conditions.addObject().put("Field", "host-header").putArray("Values")::add);
        }
        node.set("Actions", forward(rule.targetGroupArn()));
        return node;
    }

    private static ArrayNode forward(String targetGroupArn) {
        ArrayNode actions = Json.array();
        actions.addObject().put("Type", "forward").put("Order", 1).put("TargetGroupArn", targetGroupArn);
        return actions;
    }
}

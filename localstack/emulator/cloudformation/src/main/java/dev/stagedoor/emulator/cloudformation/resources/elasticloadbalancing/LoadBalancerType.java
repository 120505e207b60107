package dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing;

import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.onlyFalse;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;

/**
 * An application load balancer.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html">
 * the reference</a>.
 */
public final class LoadBalancerType implements ResourceType {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Schema SCHEMA = Schema.of(text("Name").replaces(), oneOf("Type", "application").replaces(),
            oneOf("Scheme", "internal", "internet-facing").replaces(),
            texts("Subnets").recorded(RecordedReasons.NETWORK),
            texts("SecurityGroups").recorded(RecordedReasons.NETWORK),
            ElbCalls.attributes("LoadBalancerAttributes")
                    .recorded("the way to a load balancer is inside the gateway, without a hop of its own"),
            oneOf("IpAddressType", "ipv4"), tags(),
            refused("SubnetMappings", RecordedReasons.NETWORK + "; use Subnets"),
            onlyFalse("EnableCapacityReservationProvisionStabilize", "there is no capacity to reserve"),
            refused("MinimumLoadBalancerCapacity", "there is no capacity to reserve"),
            refused("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", RecordedReasons.NETWORK),
            refused("EnablePrefixForIpv6SourceNat", RecordedReasons.NETWORK),
            refused("Ipv4IpamPoolId", RecordedReasons.NETWORK));

    @Override
    public String name() {
        return "AWS::ElasticLoadBalancingV2::LoadBalancer";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "Name";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("CanonicalHostedZoneID", "DNSName", "LoadBalancerArn", "LoadBalancerFullName", "LoadBalancerName",
                "SecurityGroups");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), Json.object(), "Type", "Scheme", "Subnets",
                "SecurityGroups", "IpAddressType", "Tags").put("Name", request.nameOr("Name", 32));
        JsonNode made = request.call(ElbCalls.SERVICE, "CreateLoadBalancer", input).at("/LoadBalancers/0");
        String arn = made.path("LoadBalancerArn").asText();
        request.created(arn);
        request.await("the load balancer " + arn, LIMIT,
                () -> describe(arn, request).at("/State/Code").asText().equals("active"));
        attributes(arn, Json.object(), request);
        return view(describe(arn, request));
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String arn = request.physicalId();
        ObjectNode before = request.previousProperties();
        if (Properties.differ(before, request.properties(), "Subnets")) {
            request.call(ElbCalls.SERVICE, "SetSubnets", list(arn, "Subnets", request));
        }
        if (Properties.differ(before, request.properties(), "SecurityGroups")) {
            request.call(ElbCalls.SERVICE, "SetSecurityGroups", list(arn, "SecurityGroups", request));
        }
        attributes(arn, before, request);
        ElbCalls.TAGS.update(arn, request);
        return view(describe(arn, request));
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone(ElbCalls.SERVICE, "DeleteLoadBalancer",
                ElbCalls.named("LoadBalancerArn", request.physicalId()), "LoadBalancerNotFound");
    }

    private static void attributes(String arn, ObjectNode before, ResourceRequest request) {
        ElbCalls.modifyAttributes("ModifyLoadBalancerAttributes", "LoadBalancerArn", "LoadBalancerAttributes", before,
                request, arn);
    }

    private static ObjectNode list(String arn, String property, ResourceRequest request) {
        ObjectNode input = ElbCalls.named("LoadBalancerArn", arn);
        input.putArray(property);
        return Properties.copy(request.properties(), input, property);
    }

    private static JsonNode describe(String arn, ResourceRequest request) {
        ObjectNode input = Json.object();
        input.putArray("LoadBalancerArns").add(arn);
        return request.call(ElbCalls.SERVICE, "DescribeLoadBalancers", input).at("/LoadBalancers/0");
    }

    private static PhysicalResource view(JsonNode loadBalancer) {
        String arn = loadBalancer.path("LoadBalancerArn").asText();
        PhysicalResource view = PhysicalResource.of(arn).with("LoadBalancerArn", arn)
                .with("LoadBalancerFullName", arn.substring(arn.indexOf("loadbalancer/") + "loadbalancer/".length()))
                .with("LoadBalancerName", loadBalancer.path("LoadBalancerName").asText())
                .with("DNSName", loadBalancer.path("DNSName").asText())
                .with("CanonicalHostedZoneID", loadBalancer.path("CanonicalHostedZoneId").asText());
        ObjectNode attributes = view.attributes().deepCopy();
        attributes.putArray("SecurityGroups");
        loadBalancer.path("SecurityGroups").forEach(attributes.withArray("SecurityGroups")::add);
        return new PhysicalResource(arn, attributes);
    }
}

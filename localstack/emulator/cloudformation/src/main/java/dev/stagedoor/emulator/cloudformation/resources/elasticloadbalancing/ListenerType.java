package dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A port of a load balancer.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html">
 * the reference</a>.
 */
public final class ListenerType implements ResourceType {

    private static final String HTTP_ONLY = "load balancers here speak HTTP only";

    private static final Schema SCHEMA = Schema.of(text("LoadBalancerArn").require().replaces(),
            oneOf("Protocol", "HTTP"), whole("Port"), ElbCalls.actions("DefaultActions").require(), tags(),
            refused("Certificates", HTTP_ONLY), refused("SslPolicy", HTTP_ONLY), refused("AlpnPolicy", HTTP_ONLY),
            refused("MutualAuthentication", HTTP_ONLY),
            refused("ListenerAttributes", "a load balancer changes no headers here"));

    @Override
    public String name() {
        return "AWS::ElasticLoadBalancingV2::Listener";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("ListenerArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), Json.object(), "LoadBalancerArn", "Protocol", "Port",
                "DefaultActions", "Tags");
        String arn = request.call(ElbCalls.SERVICE, "CreateListener", input).at("/Listeners/0/ListenerArn").asText();
        return PhysicalResource.of(arn).with("ListenerArn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String arn = request.physicalId();
        if (Properties.differ(request.previousProperties(), request.properties(), "Protocol", "Port",
                "DefaultActions")) {
            request.call(ElbCalls.SERVICE, "ModifyListener", Properties.copy(request.properties(),
                    ElbCalls.named("ListenerArn", arn), "Protocol", "Port", "DefaultActions"));
        }
        ElbCalls.TAGS.update(arn, request);
        return new PhysicalResource(arn, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone(ElbCalls.SERVICE, "DeleteListener", ElbCalls.named("ListenerArn", request.physicalId()),
                "ListenerNotFound");
    }
}

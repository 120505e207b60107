package dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A group of targets with their health check.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html">
 * the reference</a>.
 */
public final class TargetGroupType implements ResourceType {

    private static final String[] HEALTH = {"HealthCheckEnabled", "HealthCheckProtocol", "HealthCheckPort",
            "HealthCheckPath", "HealthCheckIntervalSeconds", "HealthCheckTimeoutSeconds", "HealthyThresholdCount",
            "UnhealthyThresholdCount", "Matcher"};

    private static final Schema SCHEMA = Schema.of(text("Name").replaces(), oneOf("Protocol", "HTTP").replaces(),
            whole("Port").replaces(), text("VpcId").replaces().recorded(RecordedReasons.NETWORK),
            oneOf("TargetType", "ip").replaces(), oneOf("ProtocolVersion", "HTTP1").replaces(),
            oneOf("IpAddressType", "ipv4").replaces(), bool("HealthCheckEnabled"), oneOf("HealthCheckProtocol", "HTTP"),
            oneOf("HealthCheckPort", "traffic-port"), text("HealthCheckPath"), whole("HealthCheckIntervalSeconds"),
            whole("HealthCheckTimeoutSeconds"), whole("HealthyThresholdCount"), whole("UnhealthyThresholdCount"),
            structure("Matcher", text("HttpCode"), refused("GrpcCode", "there is no gRPC here")),
            ElbCalls.attributes("TargetGroupAttributes"), tags(),
            refused("Targets", "services register their tasks"),
            refused("TargetControlPort", "targets are not controlled by agents here"));

    @Override
    public String name() {
        return "AWS::ElasticLoadBalancingV2::TargetGroup";
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
        return Set.of("TargetGroupArn", "TargetGroupFullName", "TargetGroupName");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("Name", 32);
        ObjectNode input = Properties
                .copy(request.properties(), Json.object(), "Protocol", "Port", "VpcId", "TargetType",
                        "ProtocolVersion", "IpAddressType", "Tags")
                .put("Name", name);
        Properties.copy(request.properties(), input, HEALTH);
        String arn = request.call(ElbCalls.SERVICE, "CreateTargetGroup", input).at("/TargetGroups/0/TargetGroupArn")
                .asText();
        request.created(arn);
        attributes(arn, Json.object(), request);
        return PhysicalResource.of(arn).with("TargetGroupArn", arn).with("TargetGroupName", name)
                .with("TargetGroupFullName", arn.substring(arn.lastIndexOf(':') + 1));
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String arn = request.physicalId();
        if (Properties.differ(request.previousProperties(), request.properties(), HEALTH)) {
            request.call(ElbCalls.SERVICE, "ModifyTargetGroup",
                    Properties.copy(request.properties(), ElbCalls.named("TargetGroupArn", arn), HEALTH));
        }
        attributes(arn, request.previousProperties(), request);
        ElbCalls.TAGS.update(arn, request);
        return new PhysicalResource(arn, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone(ElbCalls.SERVICE, "DeleteTargetGroup",
                ElbCalls.named("TargetGroupArn", request.physicalId()), "TargetGroupNotFound");
    }

    private static void attributes(String arn, ObjectNode before, ResourceRequest request) {
        ElbCalls.modifyAttributes("ModifyTargetGroupAttributes", "TargetGroupArn", "TargetGroupAttributes", before,
                request,
                arn);
    }
}

package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A virtual network. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html">the
 * reference</a>.
 */
public final class VpcType extends NetworkType {

    public VpcType() {
        super("AWS::EC2::VPC", text("CidrBlock").require().replaces(), bool("EnableDnsHostnames"),
                bool("EnableDnsSupport"), oneOf("InstanceTenancy", "default"), tags(),
                refused("Ipv4IpamPoolId", "there is no address manager here"),
                refused("Ipv4NetmaskLength", "there is no address manager here"));
    }

    @Override
    public Set<String> attributes() {
        return Set.of("VpcId", "CidrBlock", "DefaultSecurityGroup", "DefaultNetworkAcl");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("vpc", request);
        return PhysicalResource.of(id).with("VpcId", id).with("CidrBlock", request.text("CidrBlock"))
                .with("DefaultSecurityGroup", id("sg", request)).with("DefaultNetworkAcl", id("acl", request));
    }
}

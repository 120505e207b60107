package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;

/**
 * A way to a service that does not leave the network. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html">the
 * reference</a>.
 */
public final class VpcEndpointType extends NetworkType {

    public VpcEndpointType() {
        super("AWS::EC2::VPCEndpoint", text("ServiceName").require().replaces(), text("VpcId").require().replaces(),
                oneOf("VpcEndpointType", "Gateway", "Interface").replaces(), texts("RouteTableIds"), texts("SubnetIds"),
                texts("SecurityGroupIds"), json("PolicyDocument"), bool("PrivateDnsEnabled"), tags());
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("vpce", request);
        return PhysicalResource.of(id).with("Id", id);
    }
}

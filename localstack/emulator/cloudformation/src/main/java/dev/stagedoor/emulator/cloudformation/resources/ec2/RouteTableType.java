package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A table of routes. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html">the
 * reference</a>.
 */
public final class RouteTableType extends NetworkType {

    public RouteTableType() {
        super("AWS::EC2::RouteTable", text("VpcId").require().replaces(), tags());
    }

    @Override
    public Set<String> attributes() {
        return Set.of("RouteTableId");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("rtb", request);
        return PhysicalResource.of(id).with("RouteTableId", id);
    }
}

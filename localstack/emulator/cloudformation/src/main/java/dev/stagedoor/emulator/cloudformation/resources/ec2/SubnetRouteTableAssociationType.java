package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * Gives a table of routes to a part of a network. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html">the
 * reference</a>.
 */
public final class SubnetRouteTableAssociationType extends NetworkType {

    public SubnetRouteTableAssociationType() {
        super("AWS::EC2::SubnetRouteTableAssociation", text("SubnetId").require().replaces(),
                text("RouteTableId").require().replaces());
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("rtbassoc", request);
        return PhysicalResource.of(id).with("Id", id);
    }
}

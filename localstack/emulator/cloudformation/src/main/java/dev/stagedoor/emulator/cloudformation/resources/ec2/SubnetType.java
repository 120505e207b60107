package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A part of a virtual network in one availability zone. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html">the
 * reference</a>.
 */
public final class SubnetType extends NetworkType {

    public SubnetType() {
        super("AWS::EC2::Subnet", text("VpcId").require().replaces(), text("CidrBlock").require().replaces(),
                text("AvailabilityZone").replaces(), text("AvailabilityZoneId").replaces(), bool("MapPublicIpOnLaunch"),
                tags());
    }

    @Override
    public Set<String> attributes() {
        return Set.of("SubnetId", "VpcId", "CidrBlock", "AvailabilityZone");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("subnet", request);
        String zone = request.text("AvailabilityZone");
        if (zone != null && request.text("AvailabilityZoneId") != null) {
            throw new ResourceFailure("A subnet has an AvailabilityZone or an AvailabilityZoneId, not both");
        }
        return PhysicalResource.of(id).with("SubnetId", id).with("VpcId", request.text("VpcId"))
                .with("CidrBlock", request.text("CidrBlock"))
                .with("AvailabilityZone", zone == null ? request.account().region() + "a" : zone);
    }
}

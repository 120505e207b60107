package dev.stagedoor.emulator.cloudformation.resources.ec2;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * Attaches a way to the internet to a virtual network. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html">the
 * reference</a>.
 */
public final class VpcGatewayAttachmentType extends NetworkType {

    public VpcGatewayAttachmentType() {
        super("AWS::EC2::VPCGatewayAttachment", text("VpcId").require().replaces(), text("InternetGatewayId"),
                refused("VpnGatewayId", "there are no private networks here"));
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        return PhysicalResource.of("IGW|" + request.text("VpcId"));
    }
}

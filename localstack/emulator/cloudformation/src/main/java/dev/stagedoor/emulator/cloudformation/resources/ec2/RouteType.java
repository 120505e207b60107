package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A route. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html">the
 * reference</a>.
 */
public final class RouteType extends NetworkType {

    public RouteType() {
        super("AWS::EC2::Route", text("RouteTableId").require().replaces(), text("DestinationCidrBlock").replaces(),
                text("DestinationIpv6CidrBlock").replaces(), text("DestinationPrefixListId").replaces(),
                text("GatewayId"), text("NatGatewayId"), text("VpcEndpointId"));
    }

    @Override
    public Set<String> attributes() {
        return Set.of("CidrBlock");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String destination = request.text("DestinationCidrBlock");
        return PhysicalResource.of(request.text("RouteTableId") + "|" + destination).with("CidrBlock", destination);
    }
}

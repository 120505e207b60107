package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;

/**
 * A way to the internet. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html">the
 * reference</a>.
 */
public final class InternetGatewayType extends NetworkType {

    public InternetGatewayType() {
        super("AWS::EC2::InternetGateway", tags());
    }

    @Override
    public Set<String> attributes() {
        return Set.of("InternetGatewayId");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("igw", request);
        return PhysicalResource.of(id).with("InternetGatewayId", id);
    }
}

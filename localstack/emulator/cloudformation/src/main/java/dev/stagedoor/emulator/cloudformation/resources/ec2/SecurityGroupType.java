package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A firewall around things in a network. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html">the
 * reference</a>.
 */
public final class SecurityGroupType extends NetworkType {

    public SecurityGroupType() {
        super("AWS::EC2::SecurityGroup", text("GroupDescription").require().replaces(), text("GroupName").replaces(),
                text("VpcId").replaces(), list("SecurityGroupIngress", SecurityRules.ingress()),
                list("SecurityGroupEgress", SecurityRules.egress()), tags());
    }

    @Override
    public Set<String> attributes() {
        return Set.of("GroupId", "Id", "VpcId");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("sg", request);
        return PhysicalResource.of(id).with("GroupId", id).with("Id", id).with("VpcId", request.text("VpcId"));
    }
}

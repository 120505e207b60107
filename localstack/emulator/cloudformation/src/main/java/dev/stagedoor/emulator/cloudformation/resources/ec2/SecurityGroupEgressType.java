package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

/**
 * What a firewall lets out. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html">the
 * reference</a>.
 */
public final class SecurityGroupEgressType extends NetworkType {

    public SecurityGroupEgressType() {
        super("AWS::EC2::SecurityGroupEgress", SecurityRules.standalone(SecurityRules.egress()));
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    PhysicalResource make(ResourceRequest request) {
        String id = id("sgr", request);
        return PhysicalResource.of(id).with("Id", id);
    }
}

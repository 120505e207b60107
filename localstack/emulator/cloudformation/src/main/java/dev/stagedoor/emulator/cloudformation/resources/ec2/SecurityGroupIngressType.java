package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;

/**
 * What a firewall lets in. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html">the
 * reference</a>.
 */
public final class SecurityGroupIngressType extends NetworkType {

    public SecurityGroupIngressType() {
        super("AWS::EC2::SecurityGroupIngress", SecurityRules.standalone(SecurityRules.ingress()));
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

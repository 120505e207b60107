package dev.stagedoor.emulator.cloudformation.resources.ec2;

/**
 * What a firewall lets in. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html">the
 * reference</a>.
 */
public final class SecurityGroupIngressType extends SecurityGroupRuleType {

    public SecurityGroupIngressType() {
        super("AWS::EC2::SecurityGroupIngress", SecurityRules.ingress());
    }
}

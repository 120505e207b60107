package dev.stagedoor.emulator.cloudformation.resources.ec2;

/**
 * What a firewall lets out. Recorded only.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html">the
 * reference</a>.
 */
public final class SecurityGroupEgressType extends SecurityGroupRuleType {

    public SecurityGroupEgressType() {
        super("AWS::EC2::SecurityGroupEgress", SecurityRules.egress());
    }
}

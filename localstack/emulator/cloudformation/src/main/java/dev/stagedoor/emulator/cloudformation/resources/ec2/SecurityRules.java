package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/** The properties of what a firewall lets in and out, in a group and on their own. */
final class SecurityRules {

    private SecurityRules() {}

    static PropertySpec[] ingress() {
        return rule(text("SourceSecurityGroupId"), text("SourceSecurityGroupName"), text("SourceSecurityGroupOwnerId"),
                text("SourcePrefixListId"));
    }

    static PropertySpec[] egress() {
        return rule(text("DestinationSecurityGroupId"), text("DestinationPrefixListId"));
    }

    private static PropertySpec[] rule(PropertySpec... ends) {
        List<PropertySpec> rule = new ArrayList<>(
                List.of(text("IpProtocol").require(), whole("FromPort"), whole("ToPort"),
                        text("CidrIp"), text("CidrIpv6"), text("Description")));
        rule.addAll(List.of(ends));
        return rule.toArray(new PropertySpec[0]);
    }

    /** The rule as a resource of its own, which names its group and is replaced as a whole. */
    static PropertySpec[] standalone(PropertySpec[] rule) {
        List<PropertySpec> properties = new ArrayList<>(
                List.of(text("GroupId").replaces(), text("GroupName").replaces()));
        for (PropertySpec property : rule) {
            properties.add(property.name().equals("Description") ? property : property.replaces());
        }
        return properties.toArray(new PropertySpec[0]);
    }
}

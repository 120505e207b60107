package dev.stagedoor.emulator.cloudformation.resources.ec2;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;

/** A rule of a firewall on its own. Recorded only. */
abstract class SecurityGroupRuleType extends NetworkType {

    SecurityGroupRuleType(String name, PropertySpec[] rule) {
        super(name, SecurityRules.standalone(rule));
    }

    @Override
    public final Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    final PhysicalResource make(ResourceRequest request) {
        String id = id("sgr", request);
        return PhysicalResource.of(id).with("Id", id);
    }
}

package dev.stagedoor.emulator.cloudformation.desired;

import java.util.Set;

import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;

/**
 * A resource that a template wants under the conditions that hold.
 *
 * @param dependencies logical ids of the resources that it needs first
 */
public record DesiredResource(ResourceDeclaration declaration, Set<String> dependencies) {

    public String logicalId() {
        return declaration.logicalId();
    }
}

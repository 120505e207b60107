package dev.stagedoor.infra.assembler.template;

import java.util.Set;

/** What AWS's specification says of a resource type, at its top level. */
public record ResourceType(String name, Set<String> properties, Set<String> required, Set<String> attributes,
        Tags tags) {

    /** How a type takes tags. */
    public enum Tags {
        LIST, MAP, NONE
    }

    public boolean hasAttribute(String attribute) {
        return attributes.contains(attribute)
                || (name.equals("AWS::CloudFormation::Stack") && attribute.startsWith("Outputs."));
    }
}

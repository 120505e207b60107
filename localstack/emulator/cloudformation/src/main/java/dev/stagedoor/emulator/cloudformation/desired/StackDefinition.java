package dev.stagedoor.emulator.cloudformation.desired;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.template.Template;

/**
 * What a stack should be: everything that a caller gives to create or update it, checked. Immutable.
 *
 * @param parameters a value for every parameter; in an inner stack those that are not known yet are missing
 * @param tags of the stack, which its resources get too
 * @param capabilities that the caller acknowledged
 * @param nested the definitions of inner stacks by logical id, as they were read when this one was checked
 */
public record StackDefinition(Template template, Map<String, String> parameters, Map<String, String> tags,
        Set<String> capabilities, Map<String, StackDefinition> nested) {

    public StackDefinition {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        capabilities = Set.copyOf(capabilities);
        nested = Map.copyOf(nested);
    }

    /** The same with values for all parameters, and other tags. */
    public StackDefinition withParameters(Map<String, String> values, Map<String, String> newTags) {
        return new StackDefinition(template, values, newTags, capabilities, nested);
    }

    /** Whether the template, and those of all stacks inside, are the same texts. */
    public boolean sameTemplates(StackDefinition other) {
        return template.text().equals(other.template.text()) && nested.keySet().equals(other.nested.keySet())
                && nested.entrySet().stream()
                        .allMatch(inner -> inner.getValue().sameTemplates(other.nested.get(inner.getKey())));
    }
}

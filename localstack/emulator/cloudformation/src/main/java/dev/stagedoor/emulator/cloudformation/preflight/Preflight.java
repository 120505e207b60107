package dev.stagedoor.emulator.cloudformation.preflight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.desired.DesiredState;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.ExportValues;
import dev.stagedoor.emulator.cloudformation.evaluation.PseudoParameters;
import dev.stagedoor.emulator.cloudformation.evaluation.ResourceValues;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;
import dev.stagedoor.emulator.cloudformation.schema.Finding;
import dev.stagedoor.emulator.cloudformation.schema.PropertyCheck;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.template.ParameterValues;
import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;

/**
 * Everything that can be known to be wrong with a stack and the stacks inside it, before anything of it is created: unknown types
 * and properties, references to nothing, circles, parameters, missing capabilities. One preflight checks one tree of stacks.
 */
public final class Preflight {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_STACKS = 200;
    /** AWS's quota of resources in one tree of stacks. */
    private static final int MAX_RESOURCES = 2_500;
    private static final int MAX_CHARACTERS = 8_000_000;
    private static final int FINDINGS_SHOWN = 20;

    private final ResourceTypes types;
    private final TemplateSource source;
    private final ExportValues exports;
    private final List<Finding> findings = new ArrayList<>();
    private int stacks;
    private int resources;
    private int characters;

    public Preflight(ResourceTypes types, TemplateSource source, ExportValues exports) {
        this.types = types;
        this.source = source;
        this.exports = name -> {
            String value = exports.value(name);
            if (value == null) {
                // A stack inside this one may export it yet; if none does, the operation says so when it comes to it.
                throw new NotYetKnownException("export " + name);
            }
            return value;
        };
    }

    /**
     * @param parameters as the caller gives them; defaults are added
     * @throws TemplateException that lists what is wrong, each with its place
     * @throws InsufficientCapabilitiesException if a capability is missing
     */
    public StackDefinition check(Template template, Map<String, String> parameters, Map<String, String> tags,
            Set<String> capabilities, PseudoParameters pseudo) {
        StackDefinition definition = check(template, ParameterValues.of(template, parameters), tags, capabilities,
                pseudo,
                1);
        if (!findings.isEmpty()) {
            throw new TemplateException(text());
        }
        return definition;
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        findings.stream().limit(FINDINGS_SHOWN).map(Finding::toString).distinct().forEach(lines::add);
        if (findings.size() > FINDINGS_SHOWN) {
            lines.add("and " + (findings.size() - FINDINGS_SHOWN) + " more");
        }
        return String.join("\n", lines);
    }

    private StackDefinition check(Template template, Map<String, String> values, Map<String, String> tags,
            Set<String> capabilities, PseudoParameters pseudo, int depth) {
        bound(template, depth);
        TemplateScope scope = new TemplateScope(template, values, pseudo, ResourceValues.NONE, exports);
        DesiredState desired = DesiredState.of(template, scope);
        for (DesiredResource resource : desired.resources().values()) {
            checkType(resource.declaration(), scope);
        }
        Capabilities.check(Capabilities.needed(desired.resources().values().stream().map(DesiredResource::declaration)
                .toList(), types), capabilities);
        Map<String, StackDefinition> nested = new LinkedHashMap<>();
        for (DesiredResource resource : desired.resources().values()) {
            if (resource.declaration().type().equals(StackType.NAME)) {
                StackDefinition inner = nested(resource.declaration(), scope, tags, capabilities, pseudo, depth);
                if (inner != null) {
                    nested.put(resource.logicalId(), inner);
                }
            }
        }
        new ReferenceCheck(template, desired, scope, types, nested, findings::add).check();
        return new StackDefinition(template, values, tags, capabilities, nested);
    }

    private void bound(Template template, int depth) {
        stacks++;
        resources += template.resources().size();
        characters += template.text().length();
        if (depth > MAX_DEPTH || stacks > MAX_STACKS || resources > MAX_RESOURCES || characters > MAX_CHARACTERS) {
            throw new TemplateException("At most " + MAX_STACKS + " stacks with " + MAX_RESOURCES + " resources and "
                    + MAX_CHARACTERS + " characters can be nested, no more than " + MAX_DEPTH + " deep: "
                    + template.source()
                    + " goes beyond that.");
        }
    }

    private void checkType(ResourceDeclaration resource, TemplateScope scope) {
        ResourceType type = types.get(resource.type());
        if (type == null) {
            boolean custom = resource.type().startsWith("Custom::")
                    || resource.type().equals("AWS::CloudFormation::CustomResource");
            findings.add(new Finding(resource.typePosition(), "Template format error: Unrecognized resource types: ["
                    + resource.type() + "]. " + (custom
                            ? "Custom resources are not supported."
                            : "The emulator does not have this type."
                                    + Suggestion.of(resource.type(), types.names()))));
            return;
        }
        new PropertyCheck(type.name(), scope, findings::add).check(type.schema(), resource.properties(),
                resource.position());
    }

    private StackDefinition nested(ResourceDeclaration resource, TemplateScope scope, Map<String, String> tags,
            Set<String> capabilities, PseudoParameters pseudo, int depth) {
        try {
            NestedTemplate inner = NestedTemplate.read(resource, scope, source);
            return check(inner.template(), inner.values(), tags, capabilities,
                    pseudo.inner(), depth + 1);
        } catch (TemplateException e) {
            findings.add(new Finding(resource.position(), e.getMessage()));
            return null;
        }
    }
}

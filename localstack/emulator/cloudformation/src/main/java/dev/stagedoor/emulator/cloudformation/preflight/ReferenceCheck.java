package dev.stagedoor.emulator.cloudformation.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.desired.DesiredState;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.PseudoParameters;
import dev.stagedoor.emulator.cloudformation.evaluation.References;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.GetAtt;
import dev.stagedoor.emulator.cloudformation.intrinsics.Literal;
import dev.stagedoor.emulator.cloudformation.intrinsics.Ref;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;
import dev.stagedoor.emulator.cloudformation.schema.Finding;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.template.OutputDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;

/** Looks whether everything that a template refers to is there, and has the attributes that are asked for. */
final class ReferenceCheck {

    private final Template template;
    private final DesiredState desired;
    private final Scope scope;
    private final ResourceTypes types;
    private final Map<String, StackDefinition> nested;
    private final Consumer<Finding> findings;

    ReferenceCheck(Template template, DesiredState desired, Scope scope, ResourceTypes types,
            Map<String, StackDefinition> nested, Consumer<Finding> findings) {
        this.template = template;
        this.desired = desired;
        this.scope = scope;
        this.types = types;
        this.nested = nested;
        this.findings = findings;
    }

    void check() {
        for (DesiredResource resource : desired.resources().values()) {
            for (String name : resource.declaration().dependsOn()) {
                if (!template.resources().containsKey(name)) {
                    unresolved(name, "Resources", resource.declaration().position().toString());
                }
            }
            check(resource.declaration().properties(), "Resources");
        }
        for (OutputDeclaration output : template.outputs().values()) {
            if (DesiredState.wanted(output.condition(), output.position(), scope)) {
                check(output.value(), "Outputs");
                if (output.exportName() != null) {
                    check(output.exportName(), "Outputs");
                }
            }
        }
    }

    private void check(Expression expression, String block) {
        try {
            References.visit(expression, scope, part -> {
                if (part instanceof Ref ref) {
                    if (!template.parameters().containsKey(ref.name()) && !PseudoParameters.contains(ref.name())
                            && !desired.resources().containsKey(ref.name())) {
                        unresolved(ref.name(), block, ref.position().toString());
                    }
                } else if (part instanceof GetAtt attribute) {
                    attribute(attribute);
                }
            });
        } catch (TemplateException e) {
            findings.accept(Finding.of(e));
        }
    }

    private void attribute(GetAtt reference) {
        DesiredResource resource = desired.resources().get(reference.logicalId());
        if (resource == null) {
            findings.accept(new Finding(reference.position(),
                    "Template error: instance of Fn::GetAtt references undefined"
                            + " resource " + reference.logicalId() + "."
                            + Suggestion.of(reference.logicalId(), desired.resources().keySet())));
            return;
        }
        ResourceType type = types.get(resource.declaration().type());
        if (type == null || !(reference.attribute() instanceof Literal literal)) {
            return;
        }
        String name = literal.value().asText();
        if (!type.hasAttribute(name) || !hasOutput(reference.logicalId(), name)) {
            findings.accept(new Finding(reference.position(), "Template error: resource " + reference.logicalId()
                    + " does not support attribute type " + name + " in Fn::GetAtt."
                    + Suggestion.of(name, attributes(reference.logicalId(), type))));
        }
    }

    private boolean hasOutput(String logicalId, String attribute) {
        StackDefinition inner = nested.get(logicalId);
        return inner == null
                || inner.template().outputs().containsKey(attribute.substring(StackType.OUTPUTS.length()));
    }

    private List<String> attributes(String logicalId, ResourceType type) {
        List<String> names = new ArrayList<>(type.attributes());
        if (nested.containsKey(logicalId)) {
            nested.get(logicalId).template().outputs().keySet()
                    .forEach(output -> names.add(StackType.OUTPUTS + output));
        }
        return names;
    }

    private void unresolved(String name, String block, String at) {
        findings.accept(new Finding(null, at + ": Template format error: Unresolved resource dependencies [" + name
                + "] in the " + block + " block of the template." + Suggestion.of(name, candidates())));
    }

    private List<String> candidates() {
        List<String> names = new ArrayList<>(desired.resources().keySet());
        names.addAll(template.parameters().keySet());
        return names;
    }
}

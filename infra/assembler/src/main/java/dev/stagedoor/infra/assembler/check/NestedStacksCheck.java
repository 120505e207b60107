package dev.stagedoor.infra.assembler.check;

import java.util.Map;
import java.util.Set;

import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.template.NestedStack;
import dev.stagedoor.infra.assembler.template.Reference;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.template.TemplateReferences;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** What a template passes to a nested stack is what that stack takes, and the outputs that it reads exist. */
public final class NestedStacksCheck {

    private NestedStacksCheck() {}

    /** @param nested the templates of the nested stacks, by the {@code TemplateURL} that names them */
    public static void check(Template parent, Map<String, Template> nested, Problems problems) {
        for (NestedStack stack : NestedStack.of(parent)) {
            Template child = nested.get(stack.templateUrl());
            if (child != null) {
                parameters(stack, child, problems);
            }
        }
        TemplateReferences.all(parent).forEach(reference -> {
            if (reference instanceof Reference.Attribute attribute && attribute.attribute().startsWith("Outputs.")) {
                NestedStack.of(parent).stream().filter(stack -> stack.resource().id().equals(attribute.resource()))
                        .findFirst()
                        .map(stack -> nested.get(stack.templateUrl()))
                        .ifPresent(child -> output(attribute, child, problems));
            }
        });
    }

    private static void parameters(NestedStack stack, Template child, Problems problems) {
        Map<String, MapNode.Entry> declared = child.section("Parameters");
        stack.parameters().values().stream().filter(entry -> !declared.containsKey(entry.key()))
                .forEach(entry -> problems.add(entry.position(), child.file() + " has no parameter " + entry.key() + "."
                        + NearestName.of(entry.key(), declared.keySet())));
        declared.values().stream()
                .filter(entry -> !stack.parameters().containsKey(entry.key()) && entry.value() instanceof MapNode map
                        && !map.has("Default"))
                .forEach(entry -> problems.add(stack.resource().position(),
                        "Stack " + stack.resource().id() + " must pass "
                                + entry.key() + ", which " + child.file() + " needs."));
    }

    private static void output(Reference.Attribute attribute, Template child, Problems problems) {
        String name = attribute.attribute().substring("Outputs.".length());
        Set<String> outputs = child.section("Outputs").keySet();
        if (!outputs.contains(name)) {
            problems.add(attribute.position(),
                    child.file() + " has no output " + name + "." + NearestName.of(name, outputs));
        }
    }
}

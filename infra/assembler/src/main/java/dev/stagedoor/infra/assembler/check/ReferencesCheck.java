package dev.stagedoor.infra.assembler.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.stagedoor.infra.assembler.template.Intrinsic;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.template.Reference;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.template.TemplateReferences;
import dev.stagedoor.infra.assembler.yaml.Position;

/** Every reference leads somewhere, and every parameter, condition and mapping is used. */
public final class ReferencesCheck implements TemplateCheck {

    @Override
    public void check(Template template, Problems problems) {
        List<Reference> references = TemplateReferences.all(template);
        references.forEach(reference -> resolve(template, reference, problems));
        unused(template, references, problems);
    }

    private static void resolve(Template template, Reference reference, Problems problems) {
        Set<String> resources = template.section("Resources").keySet();
        Position at = reference.position();
        if (reference instanceof Reference.Malformed malformed) {
            problems.add(at, malformed.message());
        } else if (reference instanceof Reference.Name name) {
            Set<String> known = new HashSet<>(resources);
            known.addAll(template.section("Parameters").keySet());
            known.addAll(Intrinsic.PSEUDO_PARAMETERS);
            exists("parameter or resource", name.name(), known, at, problems);
        } else if (reference instanceof Reference.Attribute attribute) {
            exists("resource", attribute.resource(), resources, at, problems);
        } else if (reference instanceof Reference.Dependency dependency) {
            exists("resource", dependency.resource(), resources, at, problems);
        } else if (reference instanceof Reference.Condition condition) {
            exists("condition", condition.name(), template.section("Conditions").keySet(), at, problems);
        } else if (reference instanceof Reference.Mapping mapping) {
            exists("mapping", mapping.name(), template.section("Mappings").keySet(), at, problems);
        }
    }

    private static void exists(String what, String name, Collection<String> known, Position at, Problems problems) {
        if (!known.contains(name)) {
            problems.add(at, "There is no " + what + " " + name + " in this template." + NearestName.of(name, known));
        }
    }

    private static void unused(Template template, List<Reference> references, Problems problems) {
        Set<String> names = new HashSet<>();
        Set<String> conditions = new HashSet<>();
        Set<String> mappings = new HashSet<>();
        references.forEach(reference -> {
            if (reference instanceof Reference.Name name) {
                names.add(name.name());
            } else if (reference instanceof Reference.Condition condition) {
                conditions.add(condition.name());
            } else if (reference instanceof Reference.Mapping mapping) {
                mappings.add(mapping.name());
            }
        });
        unused(template, "Parameters", names, problems);
        unused(template, "Conditions", conditions, problems);
        unused(template, "Mappings", mappings, problems);
    }

    private static void unused(Template template, String section, Set<String> used, Problems problems) {
        template.section(section).values().stream().filter(entry -> !used.contains(entry.key()))
                .forEach(entry -> problems.add(entry.position(),
                        "Nothing uses " + entry.key() + " of " + section + ": remove it."));
    }
}

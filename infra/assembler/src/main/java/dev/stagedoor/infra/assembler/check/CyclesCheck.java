package dev.stagedoor.infra.assembler.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.infra.assembler.template.Reference;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.template.TemplateReferences;

/** No resource depends on itself, not even by way of others. */
public final class CyclesCheck implements TemplateCheck {

    @Override
    public void check(Template template, Problems problems) {
        Map<String, Set<String>> dependencies = new LinkedHashMap<>();
        template.resources().forEach((id, resource) -> dependencies.put(id, dependencies(resource)));
        Set<String> done = new HashSet<>();
        template.resources().values()
                .forEach(resource -> visit(resource, template, dependencies, new ArrayList<>(), done, problems));
    }

    private static Set<String> dependencies(Resource resource) {
        Set<String> ids = new LinkedHashSet<>();
        TemplateReferences.ofResource(resource.body()).forEach(reference -> {
            if (reference instanceof Reference.Name name) {
                ids.add(name.name());
            } else if (reference instanceof Reference.Attribute attribute) {
                ids.add(attribute.resource());
            } else if (reference instanceof Reference.Dependency dependency) {
                ids.add(dependency.resource());
            }
        });
        return ids;
    }

    private static void visit(Resource resource, Template template, Map<String, Set<String>> dependencies,
            List<String> path,
            Set<String> done, Problems problems) {
        if (path.contains(resource.id())) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(resource.id()), path.size()));
            circle.add(resource.id());
            problems.add(resource.position(), "Circular references: " + String.join(" -> ", circle) + ".");
            return;
        }
        if (done.contains(resource.id())) {
            return;
        }
        path.add(resource.id());
        dependencies.get(resource.id()).stream().filter(dependencies::containsKey)
                .forEach(id -> visit(template.resources().get(id), template, dependencies, path, done, problems));
        path.remove(path.size() - 1);
        done.add(resource.id());
    }
}

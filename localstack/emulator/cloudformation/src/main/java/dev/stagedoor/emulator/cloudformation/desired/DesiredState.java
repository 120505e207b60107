package dev.stagedoor.emulator.cloudformation.desired;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.evaluation.References;
import dev.stagedoor.emulator.cloudformation.graph.DependencyGraph;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.GetAtt;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.intrinsics.Ref;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;

/** The resources that a template wants under the conditions that hold, and the order in which they can be made. */
public final class DesiredState {

    private final Map<String, DesiredResource> resources;
    private final DependencyGraph graph;

    private DesiredState(Map<String, DesiredResource> resources, DependencyGraph graph) {
        this.resources = Collections.unmodifiableMap(resources);
        this.graph = graph;
    }

    /**
     * @throws dev.stagedoor.emulator.cloudformation.graph.CircularDependencyException if there is no order
     * @throws dev.stagedoor.emulator.cloudformation.source.TemplateException if a condition does not exist
     */
    public static DesiredState of(Template template, Scope scope) {
        Map<String, DesiredResource> resources = new LinkedHashMap<>();
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        template.resources().forEach((logicalId, declaration) -> {
            if (wanted(declaration.condition(), declaration.position(), scope)) {
                Set<String> dependencies = dependencies(declaration, template, scope);
                resources.put(logicalId, new DesiredResource(declaration, dependencies));
                needs.put(logicalId, dependencies);
            }
        });
        return new DesiredState(resources, DependencyGraph.of(needs));
    }

    /** What depends on a condition that is not known yet may be wanted, so it counts. */
    public static boolean wanted(String condition, Position at, Scope scope) {
        try {
            return condition == null || scope.condition(condition, at);
        } catch (NotYetKnownException e) {
            return true;
        }
    }

    private static Set<String> dependencies(ResourceDeclaration declaration, Template template, Scope scope) {
        Set<String> names = new LinkedHashSet<>(declaration.dependsOn());
        References.visit(declaration.properties(), scope, expression -> add(expression, names));
        names.retainAll(template.resources().keySet());
        return names;
    }

    private static void add(Expression expression, Set<String> names) {
        if (expression instanceof Ref ref) {
            names.add(ref.name());
        } else if (expression instanceof GetAtt attribute) {
            names.add(attribute.logicalId());
        }
    }

    /** By logical id, in the template's order. */
    public Map<String, DesiredResource> resources() {
        return resources;
    }

    public DependencyGraph graph() {
        return graph;
    }
}

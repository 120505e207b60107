package dev.stagedoor.infra.assembler.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** The references of a whole template, with those that only stand in certain places ({@code Condition}, {@code DependsOn}). */
public final class TemplateReferences {

    private TemplateReferences() {}

    public static List<Reference> all(Template template) {
        List<Reference> found = new ArrayList<>();
        template.section("Conditions").values().forEach(entry -> condition(entry.value(), found));
        template.section("Resources").values().forEach(entry -> found.addAll(ofResource(entry.value())));
        template.section("Outputs").values().forEach(entry -> {
            found.addAll(References.in(entry.value()));
            named(entry.value(), found);
        });
        return found;
    }

    /** The references of one resource. */
    public static List<Reference> ofResource(Node resource) {
        List<Reference> found = new ArrayList<>(References.in(resource));
        named(resource, found);
        if (resource instanceof MapNode map) {
            map.get("DependsOn").ifPresent(node -> dependencies(node, found));
        }
        return found;
    }

    private static void named(Node node, List<Reference> found) {
        if (node instanceof MapNode map && map.get("Condition").orElse(null) instanceof ScalarNode name) {
            found.add(new Reference.Condition(name.text(), name.position()));
        }
    }

    private static void dependencies(Node node, List<Reference> found) {
        if (node instanceof ScalarNode name) {
            found.add(new Reference.Dependency(name.text(), name.position()));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> dependencies(item, found));
        }
    }

    /** Within conditions, {@code {Condition: Name}} refers to another one. */
    private static void condition(Node node, List<Reference> found) {
        Optional<MapNode.Entry> single = node instanceof MapNode map ? map.single() : Optional.empty();
        if (single.isPresent() && single.get().key().equals("Condition")
                && single.get().value() instanceof ScalarNode name) {
            found.add(new Reference.Condition(name.text(), name.position()));
        } else if (single.isPresent() && single.get().value() instanceof ListNode list
                && !single.get().key().equals("Fn::FindInMap")) {
            list.items().forEach(item -> condition(item, found));
        } else {
            found.addAll(References.in(node));
        }
    }
}

package dev.stagedoor.infra.assembler.check.house;

import java.util.Set;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** No {@code *} in an action, resource or principal of a policy without a written reason. */
public final class WildcardsCheck implements TemplateCheck {

    /** The reason stands in the resource's {@code Metadata} under this key. */
    public static final String REASON = "stagedoor:wildcard";

    private static final Set<String> ELEMENTS = Set.of("Action", "NotAction", "Resource", "NotResource", "Principal");

    @Override
    public void check(Template template, Problems problems) {
        template.resources().values().stream().filter(resource -> !explained(resource))
                .forEach(resource -> statements(resource.properties(), problems));
    }

    private static boolean explained(Resource resource) {
        return resource.body().map("Metadata").flatMap(metadata -> metadata.text(REASON))
                .filter(reason -> !reason.isBlank()).isPresent();
    }

    private static void statements(Node node, Problems problems) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> statements(item, problems));
        } else if (node instanceof MapNode map) {
            boolean statement = map.has("Effect");
            map.entries().values().forEach(entry -> {
                if (statement && ELEMENTS.contains(entry.key())) {
                    wildcards(entry.key(), entry.value(), problems);
                } else {
                    statements(entry.value(), problems);
                }
            });
        }
    }

    private static void wildcards(String element, Node node, Problems problems) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> wildcards(element, item, problems));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(entry -> wildcards(element, entry.value(), problems));
        } else if (node instanceof ScalarNode scalar && scalar.text().contains("*")) {
            problems.add(scalar.position(),
                    element + " " + scalar.text() + " holds a *. Name what is meant, or say why under Metadata: "
                            + REASON + ".");
        }
    }
}

package dev.stagedoor.emulator.cloudformation.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.PlannedChange.Detail;
import dev.stagedoor.emulator.cloudformation.changeset.PlannedChange.Replacement;
import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.cloudformation.stack.StackTags;
import dev.stagedoor.emulator.core.Json;

/**
 * How the properties of one resource would change.
 *
 * @param details one for each property that changes, or may
 */
record PropertyChanges(List<Detail> details, Replacement replacement) {

    /** @param before the properties that the resource has */
    static PropertyChanges of(ResourceType type, ObjectNode before, MapExpression after, Map<String, String> stackTags,
            Scope scope) {
        ObjectNode known = Json.object();
        List<String> unknown = new ArrayList<>();
        after.members().forEach((name, member) -> {
            try {
                JsonNode value = member.value().evaluate(scope);
                if (!value.isMissingNode()) {
                    known.set(name, value);
                }
            } catch (NotYetKnownException e) {
                unknown.add(name);
                // As before, so that the other properties can be compared.
                known.set(name, before.has(name) ? before.get(name) : null);
            }
        });
        unknown.stream().filter(name -> !before.has(name)).forEach(known::remove);
        return compare(type, before, known, unknown, stackTags);
    }

    private static PropertyChanges compare(ResourceType type, ObjectNode before, ObjectNode known, List<String> unknown,
            Map<String, String> stackTags) {
        Schema schema = type.schema();
        ObjectNode merged = unknown.isEmpty() ? StackTags.merge(schema, known, stackTags)
                : StackTags.mergeIncomplete(schema, known, stackTags);
        List<Detail> details = new ArrayList<>();
        for (String name : schema.changed(before, merged)) {
            details.add(detail(name, schema.replaces(name) ? "Always" : "Never", true));
        }
        boolean certain = details.stream().anyMatch(d -> d.recreation().equals("Always"))
                && type.replaces(before, merged);
        boolean possible = false;
        for (String name : unknown) {
            boolean replaces = schema.replaces(name);
            possible |= replaces;
            details.add(detail(name, replaces ? "Conditionally" : "Never", false));
        }
        Replacement replacement = certain ? Replacement.True : possible ? Replacement.Conditional : Replacement.False;
        return new PropertyChanges(details, replacement);
    }

    private static Detail detail(String name, String recreation, boolean known) {
        boolean tags = name.equals(Schema.TAGS);
        return new Detail(tags ? "Tags" : "Properties", tags ? null : name, recreation, known);
    }
}

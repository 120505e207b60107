package dev.stagedoor.emulator.cloudformation.template;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.cloudformation.intrinsics.ExpressionParser;
import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;

/** The Resources section. */
final class ResourceParser {

    private static final List<String> ATTRIBUTES = List.of("Type", "Properties", "DependsOn", "Condition",
            "DeletionPolicy", "UpdateReplacePolicy", "Metadata");
    private static final Map<String, String> REFUSED = Map.of("CreationPolicy", "no resource here sends signals",
            "UpdatePolicy", "no type here has update policies");

    private final ExpressionParser expressions;

    ResourceParser(ExpressionParser expressions) {
        this.expressions = expressions;
    }

    ResourceDeclaration parse(String logicalId, Entry entry) {
        MapNode body = Section.map(entry.value(), "Resource " + logicalId);
        body.entries().forEach((key, attribute) -> {
            if (REFUSED.containsKey(key)) {
                throw new TemplateException(attribute.key(), "the attribute " + key + " of resource " + logicalId
                        + " is not supported: " + REFUSED.get(key) + ".");
            }
        });
        Section.onlyKeys(body, ATTRIBUTES, "resource " + logicalId);
        TemplateNode type = body.get("Type");
        if (type == null) {
            throw new TemplateException(entry.key(), "Template format error: [/Resources/" + logicalId
                    + "] Every Resources object must contain a Type member.");
        }
        TemplateNode properties = body.get("Properties");
        MapExpression values = properties == null
                ? MapExpression.empty(entry.key())
                : expressions.map(Section.map(properties, "Properties of " + logicalId));
        return new ResourceDeclaration(logicalId, Section.text(type, "Type"), values, dependsOn(body),
                Section.optionalText(body, "Condition"), policy(body, "DeletionPolicy"),
                policy(body, "UpdateReplacePolicy"), entry.key(), body.entries().get("Type").key());
    }

    private static List<String> dependsOn(MapNode body) {
        TemplateNode node = body.get("DependsOn");
        if (node == null) {
            return List.of();
        }
        return node instanceof ListNode ? Section.texts(node, "DependsOn") : List.of(Section.text(node, "DependsOn"));
    }

    private static DeletionPolicy policy(MapNode body, String attribute) {
        TemplateNode node = body.get(attribute);
        if (node == null) {
            return DeletionPolicy.DELETE;
        }
        String text = Section.text(node, attribute);
        DeletionPolicy policy = DeletionPolicy.of(text);
        if (policy == null
                || attribute.equals("UpdateReplacePolicy") && policy == DeletionPolicy.RETAIN_EXCEPT_ON_CREATE) {
            throw new TemplateException(node.position(), "Template format error: " + attribute + " " + text
                    + " is not supported" + (text.equals("Snapshot") ? ": no type here has snapshots." : "."));
        }
        return policy;
    }
}

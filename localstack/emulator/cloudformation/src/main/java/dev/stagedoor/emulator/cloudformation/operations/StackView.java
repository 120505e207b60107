package dev.stagedoor.emulator.cloudformation.operations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackIdentity;
import dev.stagedoor.emulator.core.Json;

/** Stacks as the API shows them. */
final class StackView {

    private StackView() {}

    static ObjectNode of(Stack stack) {
        ObjectNode view = Json.object().put("StackId", stack.id()).put("StackName", stack.name());
        StackDefinition definition = stack.definition();
        put(view, "Description", definition.template().description());
        view.set("Parameters", parameters(definition));
        view.put("CreationTime", time(stack.creationTime()));
        times(stack, view);
        view.put("StackStatus", stack.status().name());
        put(view, "StackStatusReason", stack.reason());
        view.put("DisableRollback", stack.options().disableRollback());
        view.putArray("NotificationARNs");
        ArrayNode capabilities = view.putArray("Capabilities");
        definition.capabilities().stream().sorted().forEach(capabilities::add);
        view.set("Outputs", outputs(stack));
        view.set("Tags", tags(definition.tags()));
        view.put("EnableTerminationProtection", stack.terminationProtection());
        ancestors(stack.identity(), view);
        view.putObject("DriftInformation").put("StackDriftStatus", "NOT_CHECKED");
        return view;
    }

    static ObjectNode summary(Stack stack) {
        ObjectNode view = Json.object().put("StackId", stack.id()).put("StackName", stack.name());
        put(view, "TemplateDescription", stack.definition().template().description());
        view.put("CreationTime", time(stack.creationTime()));
        times(stack, view);
        view.put("StackStatus", stack.status().name());
        put(view, "StackStatusReason", stack.reason());
        ancestors(stack.identity(), view);
        view.putObject("DriftInformation").put("StackDriftStatus", "NOT_CHECKED");
        return view;
    }

    private static void times(Stack stack, ObjectNode view) {
        put(view, "LastUpdatedTime", time(stack.lastUpdatedTime()));
        put(view, "DeletionTime", time(stack.deletionTime()));
    }

    private static void ancestors(StackIdentity identity, ObjectNode view) {
        put(view, "ParentId", identity.parentId());
        put(view, "RootId", identity.rootId());
    }

    static ArrayNode parameters(StackDefinition definition) {
        ArrayNode parameters = Json.array();
        definition.parameters().forEach((name, value) -> {
            boolean noEcho = definition.template().parameters().get(name).noEcho();
            parameters.addObject().put("ParameterKey", name).put("ParameterValue", noEcho ? "****" : value);
        });
        return parameters;
    }

    private static ArrayNode outputs(Stack stack) {
        ArrayNode outputs = Json.array();
        stack.outputs().values().forEach(output -> {
            ObjectNode view = outputs.addObject().put("OutputKey", output.key()).put("OutputValue", output.value());
            put(view, "Description", output.description());
            put(view, "ExportName", output.exportName());
        });
        return outputs;
    }

    static ArrayNode tags(Map<String, String> tags) {
        ArrayNode list = Json.array();
        tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return list;
    }

    static ArrayNode texts(Set<String> texts) {
        ArrayNode list = Json.array();
        texts.stream().sorted().forEach(list::add);
        return list;
    }

    /** To the millisecond, as AWS writes it; null for null. */
    static String time(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static void put(ObjectNode view, String member, String value) {
        if (value != null) {
            view.put(member, value);
        }
    }
}

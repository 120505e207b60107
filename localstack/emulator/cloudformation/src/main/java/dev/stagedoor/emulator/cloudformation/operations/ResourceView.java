package dev.stagedoor.emulator.cloudformation.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackResource;
import dev.stagedoor.emulator.core.Json;

/** Resources as the API shows them; three actions name the time of a resource in three ways. */
final class ResourceView {

    private ResourceView() {}

    /** As in DescribeStackResources. */
    static ObjectNode described(Stack stack, StackResource resource) {
        return inStack(stack, resource).put("Timestamp", StackView.time(resource.timestamp()));
    }

    /** As in DescribeStackResource. */
    static ObjectNode detail(Stack stack, StackResource resource) {
        return inStack(stack, resource).put("LastUpdatedTimestamp", StackView.time(resource.timestamp()));
    }

    /** As in ListStackResources. */
    static ObjectNode summary(StackResource resource) {
        return status(Json.object(), resource).put("LastUpdatedTimestamp", StackView.time(resource.timestamp()));
    }

    private static ObjectNode inStack(Stack stack, StackResource resource) {
        return status(Json.object().put("StackName", stack.name()).put("StackId", stack.id()), resource);
    }

    private static ObjectNode status(ObjectNode view, StackResource resource) {
        view.put("LogicalResourceId", resource.logicalId());
        StackView.put(view, "PhysicalResourceId", resource.physicalId());
        view.put("ResourceType", resource.type()).put("ResourceStatus", resource.status().name());
        StackView.put(view, "ResourceStatusReason", resource.reason());
        view.putObject("DriftInformation").put("StackResourceDriftStatus", "NOT_CHECKED");
        return view;
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackEvent;
import dev.stagedoor.emulator.core.Json;

/**
 * The newest event first.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html">the action</a>.
 */
public final class DescribeStackEvents implements StackOperation {

    private final StackEngine engine;

    public DescribeStackEvents(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DescribeStackEvents";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        return Page.of(call, "StackEvents", stack.events().all(), StackEvent::eventId, DescribeStackEvents::view);
    }

    private static ObjectNode view(StackEvent event) {
        ObjectNode view = Json.object().put("StackId", event.stackId()).put("EventId", event.eventId())
                .put("StackName", event.stackName()).put("LogicalResourceId", event.logicalId());
        StackView.put(view, "PhysicalResourceId", event.physicalId());
        view.put("ResourceType", event.resourceType()).put("Timestamp", StackView.time(event.timestamp()))
                .put("ResourceStatus", event.status());
        StackView.put(view, "ResourceStatusReason", event.reason());
        StackView.put(view, "ResourceProperties", event.properties());
        StackView.put(view, "ClientRequestToken", event.token());
        return view;
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackResource;
import dev.stagedoor.emulator.core.Json;

/**
 * By stack, or by the physical id of one of its resources.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html">the action</a>.
 */
public final class DescribeStackResources implements StackOperation {

    private final StackEngine engine;

    public DescribeStackResources(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DescribeStackResources";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "LogicalResourceId", "PhysicalResourceId");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = call.has("StackName")
                ? engine.stacks().get(call.text("StackName"))
                : stackOf(call.required("PhysicalResourceId", 2_048));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("StackResources");
        for (StackResource resource : stack.resources().values()) {
            if (!call.has("LogicalResourceId") || resource.logicalId().equals(call.text("LogicalResourceId"))) {
                list.add(ResourceView.described(stack, resource));
            }
        }
        return answer;
    }

    private Stack stackOf(String physicalId) {
        return engine.stacks().live().stream()
                .filter(stack -> stack.resources().values().stream().anyMatch(r -> physicalId.equals(r.physicalId())))
                .findFirst()
                .orElseThrow(() -> new ValidationException("Stack for " + physicalId + " does not exist"));
    }
}

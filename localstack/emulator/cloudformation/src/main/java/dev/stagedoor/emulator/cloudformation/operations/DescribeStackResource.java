package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackResource;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html">the action</a>. */
public final class DescribeStackResource implements StackOperation {

    private final StackEngine engine;

    public DescribeStackResource(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DescribeStackResource";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "LogicalResourceId");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        String logicalId = call.required("LogicalResourceId", 255);
        StackResource resource = stack.resource(logicalId);
        if (resource == null) {
            throw new ValidationException("Resource " + logicalId + " does not exist for stack " + stack.name());
        }
        ObjectNode answer = Json.object();
        answer.set("StackResourceDetail", ResourceView.detail(stack, resource));
        return answer;
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html">DescribeStacks</a>. */
public final class DescribeStacks implements StackOperation {

    private final StackEngine engine;

    public DescribeStacks(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DescribeStacks";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        List<Stack> stacks = call.has("StackName")
                ? List.of(engine.stacks().get(call.text("StackName")))
                : engine.stacks().live();
        return Page.of(call, "Stacks", stacks, Stack::id, StackView::of);
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;

/**
 * Deleted stacks too, as far as they are remembered.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html">ListStacks</a>.
 */
public final class ListStacks implements StackOperation {

    private final StackEngine engine;

    public ListStacks(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ListStacks";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackStatusFilter", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        Set<String> filter = call.texts("StackStatusFilter");
        List<Stack> stacks = engine.stacks().all().stream()
                .filter(stack -> filter.isEmpty() || filter.contains(stack.status().name())).toList();
        return Page.of(call, "StackSummaries", stacks, Stack::id, StackView::summary);
    }
}

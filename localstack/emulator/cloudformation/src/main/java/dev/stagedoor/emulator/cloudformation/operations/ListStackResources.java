package dev.stagedoor.emulator.cloudformation.operations;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackResource;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html">the action</a>. */
public final class ListStackResources implements StackOperation {

    private final StackEngine engine;

    public ListStackResources(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ListStackResources";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        List<StackResource> resources = List
                .copyOf(engine.stacks().get(Names.reference(call, "StackName")).resources().values());
        return Page.of(call, "StackResourceSummaries", resources, StackResource::logicalId, ResourceView::summary);
    }
}

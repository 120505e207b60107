package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html">the action</a>. */
public final class ListChangeSets implements StackOperation {

    private final ChangeSets changeSets;
    private final StackEngine engine;

    public ListChangeSets(ChangeSets changeSets, StackEngine engine) {
        this.changeSets = changeSets;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ListChangeSets";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        return Page.of(call, "Summaries", changeSets.of(engine.stacks().get(Names.reference(call, "StackName"))),
                ChangeSet::id, ChangeSetView::of);
    }
}

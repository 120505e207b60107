package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.changeset.PlannedChange;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html">the action</a>. */
public final class DescribeChangeSet implements StackOperation {

    private final ChangeSets changeSets;
    private final StackEngine engine;

    public DescribeChangeSet(ChangeSets changeSets, StackEngine engine) {
        this.changeSets = changeSets;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DescribeChangeSet";
    }

    @Override
    public Set<String> members() {
        return Set.of("ChangeSetName", "StackName", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        ChangeSet changeSet = ChangeSetInput.of(call, changeSets, engine);
        ObjectNode answer = ChangeSetView.of(changeSet);
        answer.set("Parameters", StackView.parameters(changeSet.definition()));
        answer.putArray("NotificationARNs");
        answer.set("Capabilities", StackView.texts(changeSet.definition().capabilities()));
        answer.set("Tags", StackView.tags(changeSet.definition().tags()));
        // A plan has at most as many changes as a template resources, so it is one page.
        ArrayNode changes = answer.putArray("Changes");
        changeSet.plan().changes().forEach(change -> changes.add(view(change)));
        return answer;
    }

    private static ObjectNode view(PlannedChange change) {
        ObjectNode resource = Json.object().put("Action", change.action().name()).put("LogicalResourceId",
                change.logicalId());
        StackView.put(resource, "PhysicalResourceId", change.physicalId());
        resource.put("ResourceType", change.type());
        if (change.replacement() != null) {
            resource.put("Replacement", change.replacement().name());
        }
        ArrayNode scope = resource.putArray("Scope");
        change.details().stream().map(PlannedChange.Detail::attribute).distinct().sorted().forEach(scope::add);
        ArrayNode details = resource.putArray("Details");
        change.details().forEach(detail -> details.add(view(detail)));
        ObjectNode view = Json.object().put("Type", "Resource");
        view.set("ResourceChange", resource);
        return view;
    }

    private static ObjectNode view(PlannedChange.Detail detail) {
        ObjectNode target = Json.object().put("Attribute", detail.attribute());
        StackView.put(target, "Name", detail.name());
        target.put("RequiresRecreation", detail.recreation());
        ObjectNode view = Json.object();
        view.set("Target", target);
        return view.put("Evaluation", detail.known() ? "Static" : "Dynamic").put("ChangeSource",
                detail.known() ? "DirectModification" : "ResourceAttribute");
    }
}

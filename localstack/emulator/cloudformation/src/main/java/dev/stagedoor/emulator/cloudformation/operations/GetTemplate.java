package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/**
 * The text as it was given; there are no macros, so the processed template is the same.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html">GetTemplate</a>.
 */
public final class GetTemplate implements StackOperation {

    private final StackEngine engine;
    private final ChangeSets changeSets;

    public GetTemplate(StackEngine engine, ChangeSets changeSets) {
        this.engine = engine;
        this.changeSets = changeSets;
    }

    @Override
    public String name() {
        return "GetTemplate";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "ChangeSetName", "TemplateStage");
    }

    @Override
    public ObjectNode run(Call call) {
        ObjectNode answer = Json.object().put("TemplateBody", text(call));
        answer.putArray("StagesAvailable").add("Original").add("Processed");
        return answer;
    }

    private String text(Call call) {
        Stack stack = call.has("StackName") ? engine.stacks().get(call.text("StackName")) : null;
        if (call.has("ChangeSetName")) {
            return changeSets.get(call.text("ChangeSetName"), stack).definition().template().text();
        }
        return engine.stacks().get(Names.reference(call, "StackName")).definition().template().text();
    }
}

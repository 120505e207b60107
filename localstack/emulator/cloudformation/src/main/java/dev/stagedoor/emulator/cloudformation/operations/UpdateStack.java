package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangePlanner;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackBusyException;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html">UpdateStack</a>. */
public final class UpdateStack implements StackOperation {

    private final StackEngine engine;
    private final DefinitionInput definitions;
    private final ChangePlanner planner;
    private final ChangeSets changeSets;

    public UpdateStack(StackEngine engine, DefinitionInput definitions, ChangePlanner planner, ChangeSets changeSets) {
        this.engine = engine;
        this.definitions = definitions;
        this.planner = planner;
        this.changeSets = changeSets;
    }

    @Override
    public String name() {
        return "UpdateStack";
    }

    @Override
    public Set<String> members() {
        return Sets.union(DefinitionInput.MEMBERS, "UsePreviousTemplate");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        if (!stack.status().updatable()) {
            throw new StackBusyException(stack.id(), stack.status(), "updated");
        }
        StackDefinition definition = definitions.read(call, stack.name(), stack);
        if (planner.plan(stack, definition).isEmpty()) {
            throw new ValidationException("No updates are to be performed.");
        }
        engine.update(stack, definition, OptionsInput.of(call), call.services());
        changeSets.removeAll(stack);
        return Json.object().put("StackId", stack.id());
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackExistsException;
import dev.stagedoor.emulator.cloudformation.stack.StackOptions;
import dev.stagedoor.emulator.core.Json;

/**
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html">CreateStack</a>. A call that
 * is repeated with the same token answers the stack that the first one made.
 */
public final class CreateStack implements StackOperation {

    private final StackEngine engine;
    private final DefinitionInput definitions;

    public CreateStack(StackEngine engine, DefinitionInput definitions) {
        this.engine = engine;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "CreateStack";
    }

    @Override
    public Set<String> members() {
        return Sets.union(DefinitionInput.MEMBERS, "OnFailure", "EnableTerminationProtection");
    }

    @Override
    public ObjectNode run(Call call) {
        String name = Names.checked(call, "StackName");
        Stack there = engine.stacks().find(name);
        if (there != null) {
            return repeated(call, there);
        }
        StackDefinition definition = definitions.read(call, name, null);
        StackOptions options = OptionsInput.of(call);
        boolean termination = call.flag("EnableTerminationProtection");
        Stack stack = engine.add(name, definition);
        stack.terminationProtection(termination);
        engine.create(stack, definition, options, call.services());
        return Json.object().put("StackId", stack.id());
    }

    private static ObjectNode repeated(Call call, Stack there) {
        String token = call.text("ClientRequestToken");
        if (token != null && token.equals(there.options().token())) {
            return Json.object().put("StackId", there.id());
        }
        throw new StackExistsException(there.name());
    }
}

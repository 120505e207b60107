package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html">the action</a>. */
public final class CancelUpdateStack implements StackOperation {

    private final StackEngine engine;

    public CancelUpdateStack(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "CancelUpdateStack";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "ClientRequestToken");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        if (!engine.cancelUpdate(stack)) {
            throw new ValidationException("CancelUpdateStack cannot be called from current stack status");
        }
        return Json.object();
    }
}

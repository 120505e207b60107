package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackStatus;
import dev.stagedoor.emulator.core.Json;

/**
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html">DeleteStack</a>. A stack
 * that is not there, or being deleted already, is no error.
 */
public final class DeleteStack implements StackOperation {

    private final StackEngine engine;
    private final ChangeSets changeSets;

    public DeleteStack(StackEngine engine, ChangeSets changeSets) {
        this.engine = engine;
        this.changeSets = changeSets;
    }

    @Override
    public String name() {
        return "DeleteStack";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "RetainResources", "ClientRequestToken");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().find(Names.reference(call, "StackName"));
        if (stack == null || stack.status() == StackStatus.DELETE_COMPLETE
                || stack.status() == StackStatus.DELETE_IN_PROGRESS) {
            return Json.object();
        }
        if (stack.terminationProtection()) {
            throw new ValidationException("Stack [" + stack.name()
                    + "] cannot be deleted while TerminationProtection is enabled");
        }
        Set<String> retained = call.texts("RetainResources");
        if (!retained.isEmpty() && stack.status() != StackStatus.DELETE_FAILED) {
            throw new ValidationException("Invalid operation on stack [" + stack.id() + "]. RetainResources can only be"
                    + " specified when the stack is in the DELETE_FAILED state.");
        }
        engine.delete(stack, retained, OptionsInput.of(call), call.services());
        changeSets.removeAll(stack);
        return Json.object();
    }
}

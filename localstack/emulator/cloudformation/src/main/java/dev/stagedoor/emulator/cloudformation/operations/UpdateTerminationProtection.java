package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html">the
 * action</a>. */
public final class UpdateTerminationProtection implements StackOperation {

    private final StackEngine engine;

    public UpdateTerminationProtection(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "UpdateTerminationProtection";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "EnableTerminationProtection");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        stack.terminationProtection(call.flag("EnableTerminationProtection"));
        return Json.object().put("StackId", stack.id());
    }
}

package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/**
 * Tries again what failed in the rollback of an update; resources of inner stacks cannot be skipped.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html">the action</a>.
 */
public final class ContinueUpdateRollback implements StackOperation {

    private final StackEngine engine;

    public ContinueUpdateRollback(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ContinueUpdateRollback";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "ResourcesToSkip", "ClientRequestToken");
    }

    @Override
    public ObjectNode run(Call call) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        Set<String> skipped = call.texts("ResourcesToSkip");
        skipped.forEach(logicalId -> {
            if (stack.resource(logicalId) == null) {
                throw new ValidationException("Resource " + logicalId + " does not exist for stack " + stack.name());
            }
        });
        engine.continueRollback(stack, skipped, OptionsInput.of(call));
        return Json.object();
    }
}

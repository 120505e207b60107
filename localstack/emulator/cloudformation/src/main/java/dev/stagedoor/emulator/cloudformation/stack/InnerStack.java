package dev.stagedoor.emulator.cloudformation.stack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.resources.NestedStack;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;
import dev.stagedoor.emulator.cloudformation.template.ParameterValues;

/**
 * One inner stack. It works on the thread of its outer stack's resource. When it cannot be created, the outer stack's rollback
 * removes it; when it cannot be updated, it rolls back itself at once.
 */
final class InnerStack implements NestedStack {

    private static final int MAX_NAME = 128;

    private final RunContext outer;
    private final StackDefinition wanted;
    private final Consumer<UpdateRun> applied;

    /**
     * @param wanted what it should be, as it was checked; its parameters come with the request. Null in a deletion
     * @param applied told of an update that has been applied, and waits for the outer stack's success or rollback
     */
    InnerStack(RunContext outer, StackDefinition wanted, Consumer<UpdateRun> applied) {
        this.outer = outer;
        this.wanted = wanted;
        this.applied = applied;
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        EngineParts parts = outer.parts();
        String name = request.nameOr("", MAX_NAME);
        StackIdentity around = outer.stack().identity();
        StackIdentity identity = new StackIdentity(StackArn.of(parts, name), name, around.id(),
                around.rootId() == null ? around.id() : around.rootId());
        Stack stack = new Stack(identity, definition(request), StackStatus.CREATE_IN_PROGRESS, outer.now());
        parts.stacks().add(stack);
        request.created(stack.id());
        StackOptions options = new StackOptions(StackOptions.OnFailure.DO_NOTHING, false,
                outer.options().retainExceptOnCreate(), outer.options().token());
        new CreateRun(outer.inner(stack, options)).run(null);
        if (stack.status() != StackStatus.CREATE_COMPLETE) {
            throw failure(stack, "created");
        }
        return describe(stack, stack.outputs().values());
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        Stack stack = outer.parts().stacks().get(request.physicalId());
        stack.begin(StackTransition.UPDATE, outer.options());
        UpdateRun update = new UpdateRun(outer.inner(stack, outer.options()), definition(request));
        if (!update.apply(null)) {
            String reasons = update.failure() + Failed.reasons(stack.resources().values());
            update.rollback();
            throw new ResourceFailure("Embedded stack " + stack.id() + " was not successfully updated. Currently in "
                    + stack.status() + " with reason: " + reasons);
        }
        applied.accept(update);
        return describe(stack, update.outputs().values());
    }

    @Override
    public void delete(ResourceRequest request) {
        Stack stack = outer.parts().stacks().find(request.physicalId());
        if (stack == null || stack.status() == StackStatus.DELETE_COMPLETE) {
            return;
        }
        String inUse = outer.parts().exports().inUse(stack.id());
        if (inUse != null) {
            throw new ResourceFailure("Cannot delete export " + inUse + ".");
        }
        stack.begin(StackTransition.DELETE, outer.options());
        new DeleteRun(outer.inner(stack, outer.options()), Set.of()).run(null);
        if (stack.status() != StackStatus.DELETE_COMPLETE) {
            throw failure(stack, "deleted");
        }
    }

    private StackDefinition definition(ResourceRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.properties().path("Parameters").properties()
                .forEach(parameter -> given.put(parameter.getKey(), parameter.getValue().asText()));
        return wanted.withParameters(ParameterValues.of(wanted.template(), given),
                Properties.tags(request.properties()));
    }

    private static ResourceFailure failure(Stack stack, String participle) {
        return new ResourceFailure("Embedded stack " + stack.id() + " was not successfully " + participle + ": "
                + (stack.reason() == null ? "" : stack.reason()) + Failed.reasons(stack.resources().values()));
    }

    private static PhysicalResource describe(Stack stack, Collection<StackOutput> outputs) {
        PhysicalResource described = PhysicalResource.of(stack.id());
        for (StackOutput output : outputs) {
            described = described.with(StackType.OUTPUTS + output.key(), output.value());
        }
        return described;
    }
}

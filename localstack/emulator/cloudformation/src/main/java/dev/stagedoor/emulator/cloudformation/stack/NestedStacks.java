package dev.stagedoor.emulator.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.resources.NestedStack;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;

/** The stacks inside the one that an operation works on. */
final class NestedStacks {

    private final RunContext outer;
    private final StackDefinition definition;
    private final Map<String, UpdateRun> updated = new ConcurrentHashMap<>();

    /** @param definition of the outer stack, as the operation wants it to be */
    NestedStacks(RunContext outer, StackDefinition definition) {
        this.outer = outer;
        this.definition = definition;
    }

    NestedStack of(String logicalId) {
        return new InnerStack(outer, definition.nested().get(logicalId), run -> updated.put(logicalId, run));
    }

    /** Updates of inner stacks that were applied, and are neither finished nor rolled back yet. */
    Map<String, UpdateRun> updated() {
        return new LinkedHashMap<>(updated);
    }

    /** The inner stack's update is none of this operation's business any more. */
    void forget(String logicalId) {
        updated.remove(logicalId);
    }

    /** The update of an inner stack that is to be undone: it was applied, or its own rollback failed. Null if there is none. */
    UpdateRun toUndo(StackResource resource) {
        UpdateRun applied = updated.remove(resource.logicalId());
        Stack inner = applied == null && isNested(resource) ? outer.parts().stacks().find(resource.physicalId()) : null;
        return inner == null ? applied : inner.unfinished();
    }

    boolean isNested(StackResource resource) {
        return resource.type().equals(StackType.NAME);
    }

    /** Whether the template of an inner stack, or of a stack inside it, is another one than it was. */
    boolean changed(StackResource resource) {
        StackDefinition wanted = definition.nested().get(resource.logicalId());
        Stack inner = wanted == null ? null : outer.parts().stacks().find(resource.physicalId());
        return wanted != null && (inner == null || !inner.definition().sameTemplates(wanted));
    }
}

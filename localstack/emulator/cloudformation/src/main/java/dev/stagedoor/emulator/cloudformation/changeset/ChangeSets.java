package dev.stagedoor.emulator.cloudformation.changeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.core.bus.AwsException;

/** The change sets that wait to be executed. Thread-safe. */
public final class ChangeSets {

    private static final int MAX_PER_STACK = 100;

    private final Map<String, ChangeSet> byId = new LinkedHashMap<>();

    /**
     * @throws AwsException if the stack has one of that name, or too many
     */
    public synchronized void add(ChangeSet changeSet) {
        List<ChangeSet> others = of(changeSet.stack());
        if (others.stream().anyMatch(other -> other.name().equals(changeSet.name()))) {
            throw new AwsException(400, "AlreadyExistsException", "ChangeSet " + changeSet.name() + " cannot be created"
                    + " due to a mismatch with existing attribute Name");
        }
        if (others.size() >= MAX_PER_STACK) {
            throw new AwsException(400, "LimitExceededException", "ChangeSet limit exceeded for stack "
                    + changeSet.stack().name());
        }
        byId.put(changeSet.id(), changeSet);
    }

    /**
     * @param nameOrId of the change set
     * @param stack may be null where the id is given
     * @throws ChangeSetNotFoundException if there is none
     */
    public synchronized ChangeSet get(String nameOrId, Stack stack) {
        ChangeSet found = byId.get(nameOrId);
        if (found != null) {
            return found;
        }
        return of(stack).stream().filter(changeSet -> changeSet.name().equals(nameOrId)).findFirst()
                .orElseThrow(() -> new ChangeSetNotFoundException(nameOrId));
    }

    /** Of one stack, the oldest first. */
    public synchronized List<ChangeSet> of(Stack stack) {
        List<ChangeSet> found = new ArrayList<>();
        byId.values().stream().filter(changeSet -> changeSet.stack() == stack).forEach(found::add);
        return found;
    }

    public synchronized void remove(ChangeSet changeSet) {
        byId.remove(changeSet.id());
    }

    /** The stack has changed or is gone, so what was planned for it is void. */
    public synchronized void removeAll(Stack stack) {
        of(stack).forEach(this::remove);
    }
}

package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every stack that there is, and the last of those that were. Thread-safe. */
public final class StackStore {

    /** AWS's quota. */
    private static final int MAX_STACKS = 2_000;
    private static final int DELETED_KEPT = 200;

    private final Map<String, Stack> byId = new LinkedHashMap<>();
    private final Map<String, Stack> byName = new LinkedHashMap<>();

    /**
     * @throws StackExistsException if a stack of that name is there
     * @throws StackLimitException if there are too many
     */
    synchronized void add(Stack stack) {
        if (byName.containsKey(stack.name())) {
            throw new StackExistsException(stack.name());
        }
        if (byName.size() >= MAX_STACKS) {
            throw new StackLimitException(MAX_STACKS);
        }
        byName.put(stack.name(), stack);
        byId.put(stack.id(), stack);
    }

    /** A deleted stack can only be asked for by its id, and makes room for another of its name. */
    synchronized void deleted(Stack stack) {
        byName.remove(stack.name(), stack);
        List<Stack> gone = byId.values().stream().filter(s -> s.status() == StackStatus.DELETE_COMPLETE).toList();
        gone.stream().limit(Math.max(0, gone.size() - DELETED_KEPT)).forEach(s -> byId.remove(s.id()));
    }

    /** Forgets a stack that never came to be. */
    synchronized void forget(Stack stack) {
        byName.remove(stack.name(), stack);
        byId.remove(stack.id());
    }

    /** By name or id, or null. A deleted stack is found by its id only. */
    public synchronized Stack find(String nameOrId) {
        return nameOrId.startsWith("arn:") ? byId.get(nameOrId) : byName.get(nameOrId);
    }

    /**
     * By name or id.
     *
     * @throws StackNotFoundException if there is none
     */
    public Stack get(String nameOrId) {
        Stack stack = find(nameOrId);
        if (stack == null) {
            throw new StackNotFoundException(nameOrId);
        }
        return stack;
    }

    /** Those that were not deleted, the newest first. */
    public synchronized List<Stack> live() {
        return reversed(byName);
    }

    /** Deleted ones too, the newest first. */
    public synchronized List<Stack> all() {
        return reversed(byId);
    }

    private static List<Stack> reversed(Map<String, Stack> stacks) {
        List<Stack> list = new ArrayList<>(stacks.values());
        Collections.reverse(list);
        return list;
    }
}

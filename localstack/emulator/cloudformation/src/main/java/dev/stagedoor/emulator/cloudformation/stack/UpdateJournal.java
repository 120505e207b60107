package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an update has begun to do to each resource, so that it can be undone. Thread-safe. */
final class UpdateJournal {

    /** One thing that was done, or attempted. */
    sealed interface Change {}

    /** A resource that was not there before. */
    record Created(String logicalId) implements Change {}

    /** @param attempted the properties that it was to have */
    record Changed(StackResource before, ObjectNode attempted) implements Change {}

    /** A second resource took the place of the first, which still exists. */
    record Replaced(StackResource before) implements Change {}

    private final Map<String, Change> changes = new LinkedHashMap<>();

    synchronized void created(String logicalId) {
        changes.put(logicalId, new Created(logicalId));
    }

    synchronized void changed(StackResource before, ObjectNode attempted) {
        changes.put(before.logicalId(), new Changed(before, attempted));
    }

    synchronized void replaced(StackResource before) {
        changes.put(before.logicalId(), new Replaced(before));
    }

    /** What was done to the resource, or null. */
    synchronized Change of(String logicalId) {
        return changes.get(logicalId);
    }

    /** It has been undone. */
    synchronized void undone(String logicalId) {
        changes.remove(logicalId);
    }

    synchronized boolean isEmpty() {
        return changes.isEmpty();
    }

    synchronized List<StackResource> replacedResources() {
        List<StackResource> replaced = new ArrayList<>();
        changes.values().forEach(change -> {
            if (change instanceof Replaced replacement) {
                replaced.add(replacement.before());
            }
        });
        return replaced;
    }

    synchronized List<String> createdOrReplaced() {
        return changes.entrySet().stream().filter(entry -> !(entry.getValue() instanceof Changed))
                .map(Map.Entry::getKey)
                .toList();
    }
}

package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.stagedoor.emulator.cloudformation.graph.DependencyGraph;

/** Deletes resources in the reverse of the order in which they need each other. */
final class Deletions {

    private final RunContext run;

    Deletions(RunContext run) {
        this.run = run;
    }

    /**
     * @param delete true if it is gone
     * @return those that could not be deleted, because of themselves or of others that need them
     */
    List<StackResource> all(Collection<StackResource> resources, Predicate<StackResource> delete) {
        Map<String, StackResource> nodes = new LinkedHashMap<>();
        Map<String, Set<String>> nodesOf = new LinkedHashMap<>();
        for (StackResource resource : resources) {
            // Of a replaced resource there may be two.
            String node = resource.logicalId() + " " + nodes.size();
            nodes.put(node, resource);
            nodesOf.computeIfAbsent(resource.logicalId(), id -> new TreeSet<>()).add(node);
        }
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        nodes.forEach((node, resource) -> {
            Set<String> needed = new HashSet<>();
            resource.dependencies().forEach(id -> needed.addAll(nodesOf.getOrDefault(id, Set.of())));
            needs.put(node, needed);
        });
        Map<String, StackResource> left = Collections.synchronizedMap(new LinkedHashMap<>(nodes));
        run.runner().run(DependencyGraph.of(needs).reversed(), node -> {
            boolean gone = delete.test(nodes.get(node));
            if (gone) {
                left.remove(node);
            }
            return gone;
        }, () -> false);
        return new ArrayList<>(left.values());
    }
}

package dev.stagedoor.emulator.cloudformation.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which node needs which others first. Names that are no node of the graph are ignored. Immutable. */
public final class DependencyGraph {

    private final Map<String, Set<String>> dependencies;

    private DependencyGraph(Map<String, Set<String>> dependencies) {
        this.dependencies = Collections.unmodifiableMap(dependencies);
    }

    /**
     * @param needs for each node the nodes that it depends on
     * @throws CircularDependencyException if there is no order
     */
    public static DependencyGraph of(Map<String, Set<String>> needs) {
        DependencyGraph graph = new DependencyGraph(closed(needs));
        Set<String> circular = new LinkedHashSet<>(graph.nodes());
        graph.order().forEach(circular::remove);
        if (!circular.isEmpty()) {
            throw new CircularDependencyException(graph.cycle(circular));
        }
        return graph;
    }

    private static Map<String, Set<String>> closed(Map<String, Set<String>> needs) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        needs.forEach((node, others) -> {
            Set<String> kept = new LinkedHashSet<>(others);
            kept.retainAll(needs.keySet());
            known.put(node, Collections.unmodifiableSet(kept));
        });
        return known;
    }

    public Set<String> nodes() {
        return dependencies.keySet();
    }

    public Set<String> dependencies(String node) {
        return dependencies.get(node);
    }

    /** The same nodes with every arrow turned round: the order in which to delete. */
    public DependencyGraph reversed() {
        Map<String, Set<String>> reversed = new LinkedHashMap<>();
        nodes().forEach(node -> reversed.put(node, new LinkedHashSet<>()));
        dependencies.forEach((node, needs) -> needs.forEach(need -> reversed.get(need).add(node)));
        return new DependencyGraph(reversed);
    }

    /** Every node after those that it depends on; nodes of a cycle are not in it. */
    public List<String> order() {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        Map<String, List<String>> dependents = new LinkedHashMap<>();
        Deque<String> free = new ArrayDeque<>();
        dependencies.forEach((node, needs) -> {
            waiting.put(node, new LinkedHashSet<>(needs));
            needs.forEach(need -> dependents.computeIfAbsent(need, n -> new ArrayList<>()).add(node));
            if (needs.isEmpty()) {
                free.add(node);
            }
        });
        List<String> order = new ArrayList<>();
        while (!free.isEmpty()) {
            String node = free.remove();
            order.add(node);
            for (String dependent : dependents.getOrDefault(node, List.of())) {
                Set<String> needs = waiting.get(dependent);
                if (needs.remove(node) && needs.isEmpty()) {
                    free.add(dependent);
                }
            }
        }
        return order;
    }

    /** Follows dependencies among nodes without an order until one comes again: from there on it is a cycle. */
    private List<String> cycle(Set<String> circular) {
        List<String> path = new ArrayList<>();
        String node = circular.iterator().next();
        while (!path.contains(node)) {
            path.add(node);
            node = dependencies(node).stream().filter(circular::contains).findFirst().orElseThrow();
        }
        return path.subList(path.indexOf(node), path.size());
    }
}

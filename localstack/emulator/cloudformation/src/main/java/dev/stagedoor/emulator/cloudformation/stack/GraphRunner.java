package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import dev.stagedoor.emulator.cloudformation.graph.DependencyGraph;

/** Does some work for every node of a graph: a node after those that it depends on, others at the same time. */
final class GraphRunner {

    private final Executor workers;
    private final int parallel;

    /** @param parallel how many nodes at most are worked on at the same time */
    GraphRunner(Executor workers, int parallel) {
        this.workers = workers;
        this.parallel = parallel;
    }

    /** The answer of one node's work. */
    private record Done(String node, boolean success) {}

    /**
     * Blocks until nothing runs any more. A node whose work failed holds back those that depend on it.
     *
     * @param work true if it succeeded; an exception is a defect and counts as failure of the whole run
     * @param stop asked before each node: once true, no further node is begun
     * @return whether the work of every node succeeded
     */
    boolean run(DependencyGraph graph, Predicate<String> work, BooleanSupplier stop) {
        Map<String, Set<String>> waiting = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        for (String node : graph.nodes()) {
            waiting.put(node, new LinkedHashSet<>(graph.dependencies(node)));
            if (graph.dependencies(node).isEmpty()) {
                ready.add(node);
            }
        }
        DependencyGraph dependents = graph.reversed();
        BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
        int running = 0;
        int succeeded = 0;
        while (true) {
            while (!ready.isEmpty() && running < parallel && !stop.getAsBoolean()) {
                start(ready.remove(), work, finished);
                running++;
            }
            if (running == 0) {
                return succeeded == graph.nodes().size();
            }
            Done done = Waiting.take(finished);
            running--;
            if (done.success()) {
                succeeded++;
                for (String dependent : dependents.dependencies(done.node())) {
                    Set<String> needs = waiting.get(dependent);
                    if (needs.remove(done.node()) && needs.isEmpty()) {
                        ready.add(dependent);
                    }
                }
            }
        }
    }

    private void start(String node, Predicate<String> work, BlockingQueue<Done> finished) {
        workers.execute(() -> {
            boolean success = false;
            try {
                success = work.test(node);
            } finally {
                finished.add(new Done(node, success));
            }
        });
    }
}

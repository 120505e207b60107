package dev.stagedoor.emulator.cloudformation.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.stagedoor.emulator.cloudformation.graph.DependencyGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GraphRunnerTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        workers.shutdownNow();
    }

    private static DependencyGraph independent(int nodes) {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (int i = 0; i < nodes; i++) {
            needs.put("N" + i, Set.of());
        }
        return DependencyGraph.of(needs);
    }

    @Test
    void what_does_not_depend_on_each_other_runs_at_the_same_time() {
        CyclicBarrier both = new CyclicBarrier(2);

        boolean all = new GraphRunner(workers, 2).run(independent(2), node -> {
            try {
                both.await(10, TimeUnit.SECONDS);
                return true;
            } catch (Exception e) {
                return false;
            }
        }, () -> false);

        assertThat(all).isTrue();
    }

    @Test
    void no_more_run_at_the_same_time_than_may() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        new GraphRunner(workers, 3).run(independent(40), node -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return true;
        }, () -> false);

        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void a_failure_holds_back_those_that_depend_on_it_and_no_others() {
        List<String> done = new CopyOnWriteArrayList<>();
        DependencyGraph graph = DependencyGraph
                .of(Map.of("A", Set.of(), "B", Set.of("A"), "C", Set.of("B"), "D", Set.of()));

        boolean all = new GraphRunner(workers, 2).run(graph, node -> {
            done.add(node);
            return !node.equals("B");
        }, () -> false);

        assertThat(all).isFalse();
        assertThat(done).containsExactlyInAnyOrder("A", "B", "D");
    }

    @Test
    void nothing_is_begun_any_more_once_it_is_to_stop() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();

        boolean all = new GraphRunner(workers, 1).run(independent(5), node -> {
            stop.set(begun.incrementAndGet() == 2);
            return true;
        }, stop::get);

        assertThat(all).isFalse();
        assertThat(begun.get()).isEqualTo(2);
    }

    @Test
    void a_defect_in_the_work_counts_as_a_failure_and_does_not_hang() {
        ExecutorService quiet = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((t, e) -> {});
            return thread;
        });

        assertThat(new GraphRunner(quiet, 2).run(independent(3), node -> {
            throw new IllegalStateException("broken");
        }, () -> false)).isFalse();
        quiet.shutdownNow();
    }
}

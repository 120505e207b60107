package dev.stagedoor.emulator.cloudformation.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DependencyGraphTest {

    @Test
    void dependencies_come_first_and_last_when_reversed() {
        DependencyGraph graph = DependencyGraph
                .of(Map.of("Stage", Set.of("Deployment", "Api"), "Deployment", Set.of("Api"),
                        "Api", Set.of("not in the graph")));

        assertThat(graph.order()).containsExactly("Api", "Deployment", "Stage");
        assertThat(graph.reversed().order()).containsExactly("Stage", "Deployment", "Api");
    }

    @Test
    void a_circle_is_named_without_what_only_leads_to_it() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        needs.put("Outside", Set.of("A"));
        needs.put("A", Set.of("B"));
        needs.put("B", Set.of("A"));

        assertThatThrownBy(() -> DependencyGraph.of(needs)).isInstanceOf(CircularDependencyException.class)
                .hasMessage("Circular dependency between resources: [A, B]");
        assertThatThrownBy(() -> DependencyGraph.of(Map.of("Self", Set.of("Self")))).hasMessageEndingWith("[Self]");
    }

    @Test
    void every_random_graph_has_an_order_that_keeps_to_its_arrows_or_a_circle_that_is_one() {
        Random random = new Random(20261125);
        for (int round = 0; round < 500; round++) {
            Map<String, Set<String>> needs = random(random);
            try {
                List<String> order = DependencyGraph.of(needs).order();
                assertThat(order).hasSameSizeAs(needs.keySet());
                needs.forEach((node, others) -> others
                        .forEach(other -> assertThat(order.indexOf(other)).isLessThan(order.indexOf(node))));
            } catch (CircularDependencyException e) {
                List<String> cycle = List.of(e.getMessage().replaceAll(".*\\[|]", "").split(", "));
                for (int i = 0; i < cycle.size(); i++) {
                    assertThat(needs.get(cycle.get(i))).contains(cycle.get((i + 1) % cycle.size()));
                }
            }
        }
    }

    private static Map<String, Set<String>> random(Random random) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        int size = 1 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            Set<String> others = new TreeSet<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                others.add("N" + random.nextInt(size));
            }
            needs.put("N" + i, others);
        }
        return needs;
    }
}

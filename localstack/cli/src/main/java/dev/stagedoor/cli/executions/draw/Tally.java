package dev.stagedoor.cli.executions.draw;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.cli.executions.run.Attempt;
import dev.stagedoor.cli.executions.run.Lane;
import dev.stagedoor.cli.executions.run.MapRunFacts;
import dev.stagedoor.cli.executions.run.Outcome;

/** How many iterations a Map has, and how they stand: {@code 8 iterations: 7 succeeded, 1 failed}. */
final class Tally {

    private Tally() {}

    static String of(Attempt attempt) {
        Map<Outcome, Long> counts = attempt.lanes().stream()
                .collect(Collectors.groupingBy(Lane::outcome, Collectors.counting()));
        long items = Math.max(attempt.items().orElse(0), attempt.lanes().size());
        return text(items, "iteration", List.of(
                count(counts.getOrDefault(Outcome.SUCCEEDED, 0L), "succeeded"),
                count(counts.getOrDefault(Outcome.FAILED, 0L), "failed"),
                count(counts.getOrDefault(Outcome.RUNNING, 0L), "running"),
                count(counts.getOrDefault(Outcome.ABORTED, 0L), "aborted"),
                count(items - attempt.lanes().size(), "not begun")));
    }

    static String of(MapRunFacts run) {
        return text(run.items(), "item", List.of(count(run.succeeded(), "succeeded"), count(run.failed(), "failed"),
                count(run.running(), "running"), count(run.pending(), "pending")));
    }

    private static String count(long number, String what) {
        return number == 0 ? "" : number + " " + what;
    }

    private static String text(long number, String what, List<String> counts) {
        String list = counts.stream().filter(count -> !count.isEmpty()).collect(Collectors.joining(", "));
        return number + " " + what + (number == 1 ? "" : "s") + (list.isEmpty() ? "" : ": " + list);
    }
}

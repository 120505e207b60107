package dev.stagedoor.cli.executions.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.cli.executions.draw.ExecutionTable;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;

/** The newest executions of some state machines as text; of Express machines, which keep none, where to look instead. */
public final class Listing {

    private final Machines machines;
    private final Executions executions;

    public Listing(Machines machines, Executions executions) {
        this.machines = machines;
        this.executions = executions;
    }

    /**
     * @param failed only those that failed, timed out or were aborted
     * @param last how many at most
     * @param now until when what runs has run
     * @param width of the terminal, in characters
     */
    public String text(List<Machine> wanted, boolean failed, int last, Instant now, int width) {
        List<ExecutionTable.Line> lines = wanted.stream().filter(machine -> !machine.express())
                .flatMap(machine -> executions.newest(machine, failed, last).stream().map(e -> line(machine, e)))
                .sorted(Comparator.comparing(ExecutionTable.Line::started).reversed()).limit(last).toList();
        List<String> parts = new ArrayList<>();
        if (!lines.isEmpty()) {
            parts.add(ExecutionTable.text(lines, now, width));
        } else if (wanted.stream().anyMatch(machine -> !machine.express())) {
            parts.add(failed ? "No execution failed.\n" : "Nothing was started yet.\n");
        }
        wanted.stream().filter(Machine::express).map(this::instead).forEach(parts::add);
        return parts.isEmpty() ? "The stack has no state machine.\n" : String.join("", parts);
    }

    private static ExecutionTable.Line line(Machine machine, ExecutionListItem execution) {
        return new ExecutionTable.Line(machine.shortName(), execution.name(), execution.statusAsString(),
                execution.startDate(), Optional.ofNullable(execution.stopDate()));
    }

    private String instead(Machine express) {
        return express.shortName() + " is Express: its executions are not kept. "
                + machines.logGroup(express).map(group -> "Their log: ./stagedoor logs " + group)
                        .orElse("It has no log either: what one did stands in its answer only")
                + "\n";
    }
}

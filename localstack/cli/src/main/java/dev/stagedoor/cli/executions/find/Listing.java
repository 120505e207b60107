package dev.stagedoor.cli.executions.find;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.stagedoor.cli.executions.draw.ExecutionTable;
import dev.stagedoor.cli.executions.run.ArnText;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;

/** The newest executions of some state machines as text; of Express machines, which keep none, where to look instead. */
public final class Listing {

    private final Machines machines;
    private final Executions executions;

    public Listing(Machines machines, Executions executions) {
        this.machines = machines;
        this.executions = executions;
    }

    /** Which of the executions are to be listed: those that did not succeed, or all; how many at most. */
    public record Wish(boolean failed, int last) {}

    /**
     * @param now until when what runs has run
     * @param width of the terminal, in characters
     */
    public String text(List<Machine> wanted, Wish wish, Instant now, int width) {
        List<Machine> standard = wanted.stream().filter(machine -> !machine.express()).toList();
        StringBuilder text = new StringBuilder();
        if (wanted.isEmpty()) {
            text.append("The stack has no state machine.\n");
        }
        if (!standard.isEmpty()) {
            text.append(table(standard.stream().flatMap(machine -> executions
                    .newest(machine, wish.failed(), wish.last()).stream().map(e -> line(machine.shortName(), e))),
                    wish, now, width));
        }
        wanted.stream().filter(Machine::express).map(this::instead).forEach(text::append);
        return text.toString();
    }

    /** The same of the children of a Map Run; their machine has the name and a label of the Map. */
    public String text(String mapRunArn, Wish wish, Instant now, int width) {
        return table(executions.children(mapRunArn, wish.failed(), wish.last()).stream()
                .map(e -> line(ArnText.name(e.stateMachineArn()), e)), wish, now, width);
    }

    private static String table(Stream<ExecutionTable.Line> lines, Wish wish, Instant now, int width) {
        List<ExecutionTable.Line> newest = lines.sorted(Comparator.comparing(ExecutionTable.Line::started).reversed())
                .limit(wish.last()).toList();
        if (newest.isEmpty()) {
            return wish.failed() ? "No execution failed.\n" : "Nothing was started yet.\n";
        }
        return ExecutionTable.text(newest, now, width);
    }

    private static ExecutionTable.Line line(String machine, ExecutionListItem execution) {
        return new ExecutionTable.Line(machine, execution.name(), execution.statusAsString(),
                execution.startDate(), Optional.ofNullable(execution.stopDate()));
    }

    private String instead(Machine express) {
        return express.shortName() + " is Express: its executions are not kept. "
                + machines.logGroup(express).map(group -> "Their log: ./stagedoor logs " + group)
                        .orElse("It has no log either: what one did stands in its answer only")
                + "\n";
    }
}

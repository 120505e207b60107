package dev.stagedoor.cli.executions.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.stagedoor.cli.executions.find.Found.OfExecution;
import dev.stagedoor.cli.executions.find.Found.OfMachine;
import dev.stagedoor.cli.executions.find.Found.OfMapRun;
import dev.stagedoor.cli.executions.run.Facts;
import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.infra.assembler.template.NearestName;

/** Finds the machine or the execution that is meant: by its ARN, its name, or the beginning of its name. */
public final class Search {

    /** Executions of each machine among which the beginning of a name is looked for: the newest. */
    private static final int NEWEST = 1_000;
    private static final int LISTED = 10;

    /** What a name may mean. */
    private record Candidate(String name, String arn, Supplier<Found> found) {}

    private final List<Machine> machines;
    private final Executions executions;

    public Search(List<Machine> machines, Executions executions) {
        this.machines = machines;
        this.executions = executions;
    }

    /**
     * @throws CommandFailure if nothing has that name, or more than one begins with it
     */
    public Found find(String what) {
        return what.startsWith("arn:") ? byArn(what) : byName(what);
    }

    private Found byArn(String arn) {
        if (arn.contains(":express:")) {
            throw new CommandFailure("Express executions are not kept, " + arn
                    + " neither. Its machine's log says what it did: ./stagedoor executions names the log group");
        }
        if (arn.contains(":mapRun:")) {
            return new OfMapRun(arn);
        }
        if (arn.contains(":stateMachine:")) {
            return machines.stream().filter(machine -> machine.arn().equals(arn)).findFirst().map(OfMachine::new)
                    .orElseThrow(() -> nothing(arn, machines.stream().map(Machine::arn).toList()));
        }
        return executions.describe(arn).map(OfExecution::new)
                .orElseThrow(() -> new CommandFailure("there is no execution " + arn));
    }

    private Found byName(String name) {
        Optional<Found> named = machines.stream().filter(machine -> machine.isNamed(name)).findFirst()
                .map(OfMachine::new);
        return named.or(() -> byWholeName(name)).orElseGet(() -> byBeginning(name));
    }

    /** Two machines may have executions of one name. */
    private Optional<Found> byWholeName(String name) {
        List<Facts> found = standard().map(machine -> executions.describe(machine.executionArn(name)))
                .flatMap(Optional::stream).toList();
        if (found.size() > 1) {
            throw ambiguous(name, found.stream().map(Facts::arn).toList());
        }
        return found.stream().findFirst().map(OfExecution::new);
    }

    private Found byBeginning(String beginning) {
        List<Candidate> all = new ArrayList<>();
        for (Machine machine : machines) {
            Supplier<Found> found = () -> new OfMachine(machine);
            all.add(new Candidate(machine.shortName(), machine.arn(), found));
            all.add(new Candidate(machine.name(), machine.arn(), found));
        }
        standard().flatMap(machine -> executions.newest(machine, false, NEWEST).stream())
                .forEach(listed -> all.add(new Candidate(listed.name(), listed.executionArn(),
                        () -> byArn(listed.executionArn()))));
        List<Candidate> meant = all.stream().filter(candidate -> candidate.name().startsWith(beginning)).toList();
        if (meant.isEmpty()) {
            throw nothing(beginning, all.stream().map(Candidate::name).toList());
        }
        if (meant.stream().map(Candidate::arn).distinct().count() > 1) {
            throw ambiguous(beginning, meant.stream().map(Candidate::name).distinct().toList());
        }
        return meant.get(0).found().get();
    }

    private static CommandFailure nothing(String name, List<String> candidates) {
        return new CommandFailure("no state machine or execution is named " + name + "."
                + NearestName.of(name, candidates) + " ./stagedoor executions lists them");
    }

    private static CommandFailure ambiguous(String name, List<String> found) {
        return new CommandFailure("more than one name begins with " + name + ":\n  "
                + String.join("\n  ", found.subList(0, Math.min(LISTED, found.size())))
                + (found.size() > LISTED ? "\n  and " + (found.size() - LISTED) + " more" : ""));
    }

    private Stream<Machine> standard() {
        return machines.stream().filter(machine -> !machine.express());
    }
}
